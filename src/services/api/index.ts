export * from './capacity.type.js';
export * from './running.type.js';
export * from './service-fact-fields.js';
export * from './service-location.type.js';
export * from './service.loader.js';
export * from './service.type.js';
