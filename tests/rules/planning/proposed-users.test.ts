import { describe, expect, it } from 'vitest';
import { type ProposedUsers, rowProposed } from '../../../src/planning/rules/index.js';

const before = { users: 40, provenance: 'OFFICIAL' } as const;
const one = (users: number | null, isNew: boolean | null = null): ProposedUsers => ({
  ...{ users, isNew, provenance: 'PLACEHOLDER' },
});

describe('the users of a row after what is proposed (чл. 24, 35)', () => {
  it('are those of the row with what new services add', () => {
    expect(rowProposed([one(12, true)], before)).toEqual({ users: 52, provenance: 'PLACEHOLDER', isFromRow: true });
    expect(rowProposed([one(12, true), one(3, true)], null)).toMatchObject({ users: 15, isFromRow: false });
  });

  it('are as proposals that are not for new services say, together, and new ones add to that', () => {
    expect(rowProposed([one(30)], before)).toMatchObject({ users: 30, isFromRow: false });
    expect(rowProposed([one(30), one(12, false)], before)).toMatchObject({ users: 42 });
    expect(rowProposed([one(30), one(12, true)], before)).toMatchObject({ users: 42, isFromRow: false });
  });

  it('are not known where a number of them is not stated', () => {
    expect(rowProposed([one(null)], before)).toMatchObject({ users: null });
    expect(rowProposed([one(12, true)], { ...before, users: null })).toMatchObject({ users: null });
  });

  it('are as weak as all that they are made from', () => {
    expect(rowProposed([one(12, true)], { ...before, provenance: 'SYNTHETIC' }).provenance).toBe('SYNTHETIC');
    expect(rowProposed([one(12)], { ...before, provenance: 'SYNTHETIC' }).provenance).toBe('PLACEHOLDER');
  });
});
