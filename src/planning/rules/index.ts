export * from './annual-plan.js';
export * from './intended-funding.js';
export * from './meeting-leader.js';
export * from './need-by-criteria.js';
export * from './planning-refusals.js';
export * from './proposal-state.js';
export * from './public-discussion.js';
export * from './transformation.js';
