export * from './fact-properties.js';
export * from './source.entity.js';
export * from './source.collection.js';
export * from './count-facts.js';
export * from './entered-by.js';
