export * from './cell-columns.js';
export * from './load-directory.js';
export * from './load-snapshot.js';
export * from './changed-municipalities.js';
