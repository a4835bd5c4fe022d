export * from './funding-source.js';
export * from './suspension-ground.js';
export * from './way-of-provision.js';
export * from './state-money.js';
export * from './service-state.js';
