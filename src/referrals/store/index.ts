export * from './for-commands.js';
export * from './referral.collection.js';
export * from './referral.entity.js';
export * from './published-reports.js';
