export * from './audit-entry.collection.js';
export * from './audit-entry.entity.js';
export * from './verify-chain.js';
