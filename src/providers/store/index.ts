export * from './provider.entity.js';
