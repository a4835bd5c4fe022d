export * from './catchment.js';
