export * from './licence-renewal.js';
export * from './licence-status.js';
export * from './licence-application.js';
export * from './licence-ending.js';
export * from './licence-granting.js';
export * from './licence-refusals.js';
