export * from './state-funding.js';
export * from './update-trigger.js';
export * from './agreement-ground.js';
export * from './map-refusals.js';
export * from './import/index.js';
