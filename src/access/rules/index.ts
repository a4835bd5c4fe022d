export * from './access-refusals.js';
export * from './may.js';
export * from './permission.js';
export * from './reading.js';
export * from './role.js';
export * from './viewer.js';
export * from './key-refusals.js';
