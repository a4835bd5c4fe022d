export * from './cost-unit.js';
export * from './currency.js';
export * from './gap-price.js';
export * from './money-refusals.js';
export * from './money-total.js';
export * from './money.js';
export * from './placed-gaps.js';
export * from './spending.js';
