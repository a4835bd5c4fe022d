export * from './register-entry.js';
export * from './register-summary.js';
