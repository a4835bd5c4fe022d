export * from './import-problem.js';
export { MapColumn, mapColumns } from './map-column.js';
export * from './map-lists.js';
export * from './map-sheet.js';
export * from './planned-entry.js';
export { type MapFileContent, readMapRows } from './read-map-rows.js';
