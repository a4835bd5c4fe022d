import { type Refused } from '../../kernel/refused.js';

/** Ends a command: what it began is undone, and the one who asked is told why. */
export class CommandRefused extends Error {
  constructor(readonly refusals: readonly Refused[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.name = 'CommandRefused';
  }
}
