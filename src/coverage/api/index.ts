export { askCoverage, type ListedRow } from './ask-coverage.js';
export { EDITION_ID } from './coverage-connection.type.js';
export { CoverageGroupType, type ListedGroup } from './coverage-group.type.js';
export { CoverageRowType } from './coverage-row.type.js';
