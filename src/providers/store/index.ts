export * from './provider.entity.js';
export * from './provider.collection.js';
