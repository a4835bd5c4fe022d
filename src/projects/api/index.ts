export * from './programme.type.js';
export * from './project.type.js';
