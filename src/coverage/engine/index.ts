export * from './contribution-lines.js';
export * from './coverage-engine.js';
export * from './coverage-rows.js';
export { type RowScope } from './coverage-view.js';
export * from './coverage-views.js';
export * from './country-states.js';
export * from './facts-source.js';
export * from './recorded-source.js';
