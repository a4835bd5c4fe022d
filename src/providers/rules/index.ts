export * from './provider-kind.js';
export * from './needs-licence.js';
export * from './eik.js';
