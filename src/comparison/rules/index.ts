export * from './compared-cell.js';
export * from './plan-figure.js';
export * from './plan-side-kind.js';
export * from './sides.js';
