import { type Day } from '../../kernel/day.js';
import { type Point } from '../../kernel/earth.js';

/** What the values of some columns depend on beside the row: the day of the answer, and the place to measure from. */
export type Asking = { readonly day: Day; readonly near?: Point | undefined };
