export * from './load-snapshot.js';
