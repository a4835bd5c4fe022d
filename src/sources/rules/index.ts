export * from './source-origin.js';
