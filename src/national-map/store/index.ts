export * from './agreement55.entity.js';
export * from './agreement55-participant.entity.js';
export * from './agreement56.entity.js';
export * from './exemption.entity.js';
export * from './map-edition.entity.js';
export * from './map-entry.entity.js';
