export * from './contribution-lines.js';
export * from './coverage-questions.js';
export * from './coverage-rows.js';
export { type RowScope } from './coverage-view.js';
export { type Asked } from './coverage-views.js';
export * from './facts-source.js';
export * from './recorded-source.js';
export { type TimelineScope } from './period.js';
export * from './answers.js';
