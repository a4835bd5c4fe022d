export * from './delegated-spending.entity.js';
export * from './district.entity.js';
export * from './municipality.entity.js';
export * from './municipality-census.entity.js';
export * from './planning-region.entity.js';
export * from './settlement.entity.js';
export * from './settlement-population.entity.js';
