export * from './agreement.type.js';
export * from './exemption.type.js';
export * from './map-draft.type.js';
export * from './map-edition.type.js';
export * from './map-import.type.js';
export * from './map-entry.type.js';
export * from './national-map.loader.js';
