export * from './cliff-kind.js';
export * from './counted.js';
export * from './days-of-money.js';
export * from './money.js';
export * from './project-refusals.js';
export * from './target-group.js';
export * from './term.js';
