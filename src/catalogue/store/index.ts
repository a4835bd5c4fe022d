export * from './legacy-mapping.entity.js';
export * from './legacy-type.entity.js';
export * from './service-kind.entity.js';
export * from './legacy-mapping.collection.js';
export * from './legacy-type.collection.js';
export * from './service-kind.collection.js';
