export * from './allocation.entity.js';
export * from './funding.entity.js';
export * from './legacy-capacity.entity.js';
export * from './provision.entity.js';
export * from './service.entity.js';
export * from './service-location.entity.js';
export * from './suspension.entity.js';
