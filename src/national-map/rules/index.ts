export * from './state-funding.js';
export * from './update-trigger.js';
