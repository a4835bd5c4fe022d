export * from './fact-properties.js';
export * from './source.entity.js';
