import { describe, expect, it } from 'vitest';
import { arrangeFacts, Calendar, coverageOn } from '../../src/coverage/rules/index.js';
import { addDays, day } from '../../src/kernel/day.js';
import { literalCoverage } from '../rules/coverage/literal.js';
import { plainCoverage } from '../rules/coverage/plain.js';
import { demoDatabase } from '../support/database.js';
import { snapshotOf } from './ask.js';

const [MANY, APART] = process.env.KARTA_LONG === '1' ? [23, 97] : [6, 388];

/** From before the first edition of the Map to past the end of every licence in the demonstration. */
const DAYS = [
  day('2024-01-01'),
  ...Array.from({ length: MANY }, (_, index) => addDays(day('2025-01-01'), index * APART)),
] as const;

describe('on the demonstration, the rules and a literal reading of the specification agree', () => {
  it(`in every row, ledger line, reason and pledge on ${String(DAYS.length)} days`, { timeout: 300_000 }, async () => {
    const database = await demoDatabase();
    const snapshot = await snapshotOf(database.url);
    await database.drop();
    const calendar = new Calendar(arrangeFacts(snapshot));
    expect(new Set(DAYS).size).toBe(MANY + 1);
    for (const on of DAYS) {
      // Compared as text: the whole country as a value is slow to compare, and says no more.
      const literal = JSON.stringify(sortedKeys(literalCoverage(snapshot, on)));
      expect(JSON.stringify(sortedKeys(plainCoverage(coverageOn(calendar, on, 0)))) === literal, `on ${on}`).toBe(true);
    }
  });
});

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}
