import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import {
  beginningRefusal,
  discussedUntil,
  discussionRefusal,
  decisionRefusal,
  finishRefusal,
  placeRefusal,
  turnedRefusal,
  type OldService,
  planDueOn,
  planEntryRefusal,
  settlingRefusal,
  transformationProgress,
  updateHints,
  type Ratio,
  ruleProvenance,
  usersNeeded as neededOf,
} from '../../../src/planning/rules/index.js';

describe('a public discussion (Наредба за планирането чл. 42, 48, 62)', () => {
  it('runs for thirty days, the first among them', () => {
    expect(discussedUntil(day('2026-06-01'))).toBe('2026-07-01');
    expect(discussionRefusal(day('2026-06-01'), day('2026-06-30'))).toBe('DISCUSSION_RUNS');
    expect(discussionRefusal(day('2026-06-01'), day('2026-07-01'))).toBeNull();
    expect(discussionRefusal(null, day('2026-07-01'))).toBe('DISCUSSION_MISSING');
  });

  it('begins no earlier than recorded, nor than what is discussed', () => {
    const from = day('2026-06-10');
    expect(beginningRefusal(from, [])).toBeNull();
    expect(beginningRefusal(from, [null, day('2026-06-10'), day('2026-06-01')])).toBeNull();
    expect(beginningRefusal(from, [day('2026-06-01'), day('2026-06-11')])).toBe('OUT_OF_ORDER');
  });
});

describe('a proposal', () => {
  it('is settled at a meeting, unless it is withdrawn', () => {
    const [made, held, on] = [day('2026-06-02'), day('2026-06-10'), day('2026-06-12')];
    const proposed = { state: 'PROPOSED', stateOn: made } as const;
    expect(settlingRefusal(proposed, [held], on)).toBeNull();
    expect(settlingRefusal(proposed, [made], made)).toBeNull();
    expect(settlingRefusal(proposed, [day('2026-06-01'), day('2026-06-13'), null], on)).toBe('MEETING_MISSING');
    expect(settlingRefusal(proposed, [held], day('2026-06-01'))).toBe('OUT_OF_ORDER');
    expect(settlingRefusal({ state: 'CONTESTED', stateOn: on }, [held], on)).toBeNull();
    expect(settlingRefusal({ state: 'CONTESTED', stateOn: on }, [held], held)).toBe('OUT_OF_ORDER');
    expect(settlingRefusal({ state: 'WITHDRAWN', stateOn: made }, [held], on)).toBe('PROPOSAL_WITHDRAWN');
  });
});

describe('where a proposal is to be', () => {
  it('is not said of a protected kind, nor where the kind is not known', () => {
    expect(placeRefusal('с. Измислица', { addressProtected: false })).toBeNull();
    expect(placeRefusal('с. Измислица', { addressProtected: true })).toBe('PLACE_PROTECTED');
    expect(placeRefusal('с. Измислица', null)).toBe('PLACE_PROTECTED');
    expect(placeRefusal(null, null)).toBeNull();
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
  ...{ totalPlaces: 30, kinds: [], hasPlan: false, state: null },
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
        old({ kinds: [{ allocated: 10, planned: null }] }),
        old({ kinds: [{ allocated: 10, planned: 25 }], hasPlan: true, state: 'DECIDED' }),
        old({ totalPlaces: null, kinds: [{ allocated: 5, planned: null }] }),
      ]),
    ).toEqual({
      ...{ services: 3, servicesWithoutPlan: 2, servicesDecided: 1, servicesDone: 0, servicesOfUnknownPlaces: 1 },
      ...{ oldPlaces: 60, allocatedPlaces: 20, plannedPlaces: 15, undecidedPlaces: 25 },
    });
  });

  it('counts kind by kind: what is allocated to one is not what is planned for another', () => {
    const kinds = [
      { allocated: 20, planned: null },
      { allocated: 0, planned: 10 },
    ];
    expect(transformationProgress([old({ kinds, hasPlan: true, state: 'PLANNED' })])).toMatchObject({
      ...{ allocatedPlaces: 20, plannedPlaces: 10, undecidedPlaces: 0 },
    });
  });

  it('is decided of all its places, for a day that does not lie before the decision', () => {
    const decidedOn = day('2026-11-20');
    const decided = (given: Partial<Parameters<typeof decisionRefusal>[0]>) =>
      decisionRefusal({ places: [20, 10], total: 30, decidedOn, finishBy: day('2030-12-31'), ...given });
    expect(decided({})).toBeNull();
    expect(decided({ places: [20] })).toBe('TRANSFORMATION_IN_PART');
    expect(decided({ places: [20, null] })).toBe('TRANSFORMATION_OPEN');
    expect(decided({ places: [] })).toBe('TRANSFORMATION_OPEN');
    expect(decided({ places: [7], total: null })).toBeNull();
    expect(decided({ finishBy: day('2026-11-19') })).toBe('OUT_OF_ORDER');
  });

  it('is done once its places are allocated as decided', () => {
    expect(turnedRefusal([{ places: 20, allocated: 20 }])).toBeNull();
    expect(
      turnedRefusal([
        { places: 20, allocated: 25 },
        { places: 10, allocated: 5 },
      ]),
    ).toBe('PLACES_NOT_ALLOCATED');
  });

  it('adds up at every service, whatever was allocated or planned', () => {
    const places = fc.nat({ max: 60 });
    const service = fc
      .record({
        totalPlaces: fc.option(places),
        kinds: fc.array(fc.record({ allocated: places, planned: fc.option(places) }), { maxLength: 3 }),
      })
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
  const usersNeeded = (of: Ratio, persons: number) => neededOf(of, { persons, population: 1_500 });

  it('is so many users for so many persons, made whole as the rule says', () => {
    expect(usersNeeded({ ...ratio, rounding: 'UP' }, 1_001)).toBe(3);
    expect(usersNeeded({ ...ratio, rounding: 'DOWN' }, 1_001)).toBe(2);
    expect(usersNeeded({ ...ratio, rounding: 'NEAREST' }, 1_000)).toBe(3);
    expect(usersNeeded({ ...ratio, rounding: 'UP', minimumUsers: 5 }, 1_000)).toBe(5);
    expect(usersNeeded({ ...ratio, rounding: 'UP', minimumPopulation: 2_000 }, 1_000)).toBe(0);
  });

  it('of nobody is nobody, whatever the least number of users is', () => {
    expect(usersNeeded({ ...ratio, rounding: 'UP', minimumUsers: 5 }, 0)).toBe(0);
  });

  it('is told by a rule that is at best a stand-in where it names no text', () => {
    expect(ruleProvenance('OFFICIAL', null)).toBe('PLACEHOLDER');
    expect(ruleProvenance('SYNTHETIC', null)).toBe('SYNTHETIC');
    expect(ruleProvenance('OFFICIAL', 'ПМС № 133/2021, приложение 1 (измислено)')).toBe('OFFICIAL');
  });

  it('gives reason to update the Map when criteria or indicators are later than it (чл. 36)', () => {
    const adoptedOn = day('2024-08-08');
    const latestIndicator = { day: day('2021-09-07'), provenance: 'OFFICIAL' } as const;
    const latestRule = { day: day('2026-01-01'), provenance: 'SYNTHETIC' } as const;
    const facts = { adoptedOn, editionProvenance: 'PLACEHOLDER', latestIndicator, latestRule } as const;
    expect(updateHints(facts)).toEqual([{ trigger: 'CRITERIA', since: '2026-01-01', provenance: 'SYNTHETIC' }]);
    expect(updateHints({ ...facts, latestRule: null })).toEqual([]);
    const later = { ...latestIndicator, day: day('2031-09-07') };
    expect(updateHints({ ...facts, latestIndicator: later, latestRule: null })).toEqual([
      { trigger: 'INDICATORS', since: '2031-09-07', provenance: 'PLACEHOLDER' },
    ]);
    expect(updateHints({ ...facts, latestIndicator: later }).map(({ trigger }) => trigger)).toEqual([
      'CRITERIA',
      'INDICATORS',
    ]);
  });
});
