export * from './apply-edits.js';
export { type ScenarioFrame } from './scenario-draft.js';
export * from './scenario-edit.js';
export * from './scenario-refusals.js';
export * from './scenario.js';
export * from './differing-rows.js';
export * from './draft-effect.js';
export * from './remedy-step.js';
export * from './remedy.js';
