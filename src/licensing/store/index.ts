export * from './licence.entity.js';
export * from './licence-location.entity.js';
