export * from './licence.loader.js';
export * from './licence.type.js';
