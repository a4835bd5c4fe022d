export * from './deadline-kind.js';
