export * from './complementary-suppression.js';
export * from './publish-report.js';
export * from './referral-count.js';
export * from './referral-period.js';
export * from './referral-refusals.js';
export * from './referral-total.js';
