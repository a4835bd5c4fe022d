export * from './programme.collection.js';
export * from './programme.entity.js';
export * from './project.collection.js';
export * from './project.entity.js';
export * from './project-course.collection.js';
export * from './project-course.entity.js';
export * from './for-commands.js';
