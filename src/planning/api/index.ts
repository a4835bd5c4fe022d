export * from './annual-plan.loader.js';
export * from './annual-plan.type.js';
export * from './planning-round.type.js';
