export * from './catalogue.loader.js';
export * from './legacy-type.type.js';
export * from './service-kind.type.js';
