export * from './inspection.entity.js';
export * from './inspection-finding.entity.js';
export * from './prescription.entity.js';
export * from './prescription-follow-up.entity.js';
export * from './inspection.collection.js';
export * from './prescription.collection.js';
