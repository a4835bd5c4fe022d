export * from './provider.loader.js';
export * from './provider.type.js';
