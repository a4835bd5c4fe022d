export * from './licence-renewal.js';
export * from './licence-status.js';
