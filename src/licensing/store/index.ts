export * from './licence.entity.js';
export * from './licence-location.entity.js';
export * from './licence.collection.js';
