export * from './cost-standard.collection.js';
export * from './cost-standard.entity.js';
export * from './latest-standards.js';
export * from './spending-of-year.js';
export * from './sums-of-money.js';
