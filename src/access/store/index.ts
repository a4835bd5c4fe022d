export * from './api-key.collection.js';
export * from './api-key.entity.js';
