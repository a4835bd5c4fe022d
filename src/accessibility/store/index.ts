export * from './floating-catchment.js';
export * from './nearest-services.js';
export * from './population.js';
export * from './population-reach.js';
export { type Supply } from './supply.js';
