export * from './dataset.resolver.js';
export * from './fact-fields.js';
export * from './source.loader.js';
export * from './source.type.js';
