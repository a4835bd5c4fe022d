import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import {
  discussedUntil,
  discussionRefusal,
  finishRefusal,
  type OldService,
  planDueOn,
  planEntryRefusal,
  settlingRefusal,
  transformationProgress,
  updateHints,
  usersNeeded,
} from '../../../src/planning/rules/index.js';

describe('a public discussion (Наредба за планирането чл. 42, 48, 62)', () => {
  it('runs for thirty days, the first among them', () => {
    expect(discussedUntil(day('2026-06-01'))).toBe('2026-07-01');
    expect(discussionRefusal(day('2026-06-01'), day('2026-06-30'))).toBe('DISCUSSION_RUNS');
    expect(discussionRefusal(day('2026-06-01'), day('2026-07-01'))).toBeNull();
    expect(discussionRefusal(null, day('2026-07-01'))).toBe('DISCUSSION_MISSING');
  });
});

describe('a proposal', () => {
  it('is settled at a meeting, unless it is withdrawn', () => {
    expect(settlingRefusal('PROPOSED', true)).toBeNull();
    expect(settlingRefusal('CONTESTED', true)).toBeNull();
    expect(settlingRefusal('PROPOSED', false)).toBe('MEETING_MISSING');
    expect(settlingRefusal('WITHDRAWN', true)).toBe('PROPOSAL_WITHDRAWN');
  });
});

describe('an annual plan (чл. 38)', () => {
  it('is due on 31 August of the year before', () => {
    expect(planDueOn(2027)).toBe('2026-08-31');
  });

  it('is never above the Map with state money, and free with money of the municipality', () => {
    expect(planEntryRefusal('MAP', 10, { maximumUsers: 10 })).toBeNull();
    expect(planEntryRefusal('MAP', 11, { maximumUsers: 10 })).toBe('ABOVE_MAP');
    expect(planEntryRefusal('MAP', 1, null)).toBe('NOT_IN_MAP');
    expect(planEntryRefusal('MAP', 99, { maximumUsers: null })).toBeNull();
    expect(planEntryRefusal('MUNICIPAL', 99, null)).toBeNull();
  });
});

const old = (given: Partial<OldService>): OldService => ({
  ...{ totalPlaces: 30, allocatedPlaces: 0, hasPlan: false, plannedPlaces: null, state: null },
  ...given,
});

describe('the transformation of old services (ПЗР § 31-32)', () => {
  it('ends by 1.01.2035', () => {
    expect(finishRefusal(day('2035-01-01'))).toBeNull();
    expect(finishRefusal(day('2035-01-02'))).toBe('AFTER_LAST_DAY');
  });

  it('counts what is allocated, planned and undecided, and what nobody stated as unknown', () => {
    expect(
      transformationProgress([
        old({ allocatedPlaces: 10 }),
        old({ allocatedPlaces: 10, hasPlan: true, plannedPlaces: 25, state: 'DECIDED' }),
        old({ totalPlaces: null, allocatedPlaces: 5 }),
      ]),
    ).toEqual({
      ...{ services: 3, servicesWithoutPlan: 2, servicesDecided: 1, servicesDone: 0, servicesOfUnknownPlaces: 1 },
      ...{ oldPlaces: 60, allocatedPlaces: 20, plannedPlaces: 15, undecidedPlaces: 25 },
    });
  });

  it('adds up at every service, whatever was allocated or planned', () => {
    const places = fc.nat({ max: 60 });
    const service = fc
      .record({ totalPlaces: fc.option(places), allocatedPlaces: places, plannedPlaces: fc.option(places) })
      .map(old);
    fc.assert(
      fc.property(fc.array(service), (services) => {
        const all = transformationProgress(services);
        expect(all.allocatedPlaces + all.plannedPlaces + all.undecidedPlaces).toBe(all.oldPlaces);
        expect(all.undecidedPlaces).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the need by criteria (чл. 34, ал. 2)', () => {
  const ratio = { usersInThousandths: 2_500, perPersons: 1000, minimumUsers: 0, minimumPopulation: 0 };

  it('is so many users for so many persons, made whole as the rule says', () => {
    expect(usersNeeded({ ...ratio, rounding: 'UP' }, 1_001)).toBe(3);
    expect(usersNeeded({ ...ratio, rounding: 'DOWN' }, 1_001)).toBe(2);
    expect(usersNeeded({ ...ratio, rounding: 'NEAREST' }, 1_000)).toBe(3);
    expect(usersNeeded({ ...ratio, rounding: 'UP', minimumUsers: 5 }, 1_000)).toBe(5);
    expect(usersNeeded({ ...ratio, rounding: 'UP', minimumPopulation: 2_000 }, 1_000)).toBe(0);
  });

  it('gives reason to update the Map when criteria or indicators are later than it (чл. 36)', () => {
    const adoptedOn = day('2024-08-08');
    const facts = { adoptedOn, latestIndicator: day('2021-09-07'), latestRule: day('2026-01-01') };
    expect(updateHints(facts)).toEqual([{ trigger: 'CRITERIA', since: '2026-01-01' }]);
    expect(updateHints({ ...facts, latestRule: null })).toEqual([]);
    expect(updateHints({ ...facts, latestIndicator: day('2031-09-07') }).map(({ trigger }) => trigger)).toEqual([
      'CRITERIA',
      'INDICATORS',
    ]);
  });
});
