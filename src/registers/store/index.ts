export * from './municipal-register.js';
