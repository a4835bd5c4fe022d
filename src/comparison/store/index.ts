export * from './compared-cells.js';
export * from './planned-users.js';
