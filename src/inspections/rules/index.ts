export * from './finding-result.js';
export * from './follow-up-result.js';
export * from './inspection-kind.js';
export * from './inspection-outcome.js';
export * from './prescription-addressee.js';
export * from './standard-area.js';
export * from './prescription-overdue.js';
