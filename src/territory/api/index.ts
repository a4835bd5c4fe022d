export * from './district.type.js';
export { DelegatedSpendingType } from './municipal-figures.type.js';
export * from './municipality.resolver.js';
export * from './municipality.type.js';
export * from './planning-region.type.js';
export * from './settlement.type.js';
export * from './territory.loader.js';
