export * from './deadline.collection.js';
