export * from './licence.entity.js';
export * from './licence-location.entity.js';
export * from './licence.collection.js';
export * from './for-commands.js';
export * from './licence-application.collection.js';
export * from './licence-application.entity.js';
