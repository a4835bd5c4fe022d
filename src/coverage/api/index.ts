export { askCoverage } from './ask-coverage.js';
