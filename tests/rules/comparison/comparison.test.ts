import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualPlansSide,
  compare,
  needsSide,
  type PlannedUsers,
  type Proposed,
  proposalsSide,
  rowsSide,
  supplySide,
} from '../../../src/comparison/rules/index.js';

const CELL = { level: 'MUNICIPAL', host: 'PER32', kind: 'ASSISTANT_SUPPORT' } as const;
const row = (users: number | null, over: Partial<PlannedUsers> = {}): PlannedUsers => ({
  ...{ ...CELL, key: 'e', users, provenance: 'OFFICIAL' },
  ...over,
});
const proposal = (over: Partial<Proposed> = {}): Proposed => ({
  ...{ ...CELL, key: 'p', users: 10, isNew: null, row: null, state: 'PROPOSED', provenance: 'PLACEHOLDER' },
  ...over,
});
const entries = (...rows: readonly PlannedUsers[]) => rowsSide('MapEntry', rows);

describe('two sides of a cell (чл. 34-36 и 38)', () => {
  it('differ by the left less the right, and are as good as the weaker', () => {
    const [cell] = compare(proposalsSide([proposal()]), entries(row(4)));
    expect(cell).toMatchObject({ ...CELL, difference: 6, higher: 'LEFT', provenance: 'PLACEHOLDER' });
    expect(cell?.left.origins).toEqual([{ type: 'PlanningProposal', key: 'p' }]);
    expect(cell?.right.origins).toEqual([{ type: 'MapEntry', key: 'e' }]);
  });

  it('have no difference where one of them says nothing, and the status says why', () => {
    const why = (users: number | null, ...proposals: readonly Proposed[]) => {
      const [cell] = compare(proposalsSide(proposals, { onlyAgreed: true }), entries(row(users)));
      expect(cell).toMatchObject({ difference: null, higher: null });
      return [cell?.left.status, cell?.right.status];
    };
    expect(why(4)).toEqual(['NOT_PLANNED', 'KNOWN']);
    expect(why(4, proposal({ state: 'CONTESTED' }))).toEqual(['NOT_AGREED', 'KNOWN']);
    expect(why(4, proposal({ state: 'WITHDRAWN' }))).toEqual(['NOT_PLANNED', 'KNOWN']);
    expect(why(4, proposal({ state: 'AGREED', users: null }))).toEqual(['NOT_STATED', 'KNOWN']);
    expect(why(null, proposal({ state: 'AGREED' }))).toEqual(['KNOWN', 'NOT_STATED']);
    const [before] = compare(rowsSide('MapEntry', null), entries(row(4)));
    expect(before?.left).toMatchObject({ status: 'NO_EDITION', users: null });
    const [plan] = compare(annualPlansSide([], new Set()), entries(row(4)));
    expect(plan?.left.status).toBe('NO_PLAN');
    const [other] = compare(annualPlansSide([], new Set(['PER32'])), entries(row(4)));
    expect(other?.left.status).toBe('NOT_PLANNED');
    const [need] = compare(needsSide([], []), entries(row(4)));
    expect(need?.left.status).toBe('NO_RULE');
  });

  it('leave open what a proposal that does not say where or what may be for', () => {
    const status = (open: Partial<Proposed>) => {
      const [cell] = compare(proposalsSide([proposal({ ...open, key: 'o' })]), entries(row(4)));
      return cell?.left.status;
    };
    expect(status({ host: null, kind: null, level: null })).toBe('UNDECIDED');
    expect(status({ level: null })).toBe('UNDECIDED');
    expect(status({ level: null, kind: 'SHELTER_HOMELESS' })).toBe('NOT_PLANNED');
    expect(status({ level: null, state: 'WITHDRAWN' })).toBe('NOT_PLANNED');
  });

  it('say nothing of what may only not be public', () => {
    const side = proposalsSide([proposal()], { isReadable: false });
    const [other, told] = compare(side, entries(row(4), row(4, { kind: 'SHELTER_HOMELESS' }))).toSorted((a, b) =>
      b.kind.localeCompare(a.kind),
    );
    expect([told?.left.status, other?.left.status]).toEqual(['KNOWN', 'NOT_PUBLIC']);
  });

  it('share the need of a district that a rule says, whether the Map has a row or not', () => {
    const rules = [{ level: 'DISTRICT', kind: CELL.kind }] as const;
    const of = (level: 'DISTRICT' | 'NATIONAL') => compare(needsSide([], rules), entries(row(4, { level })))[0];
    expect([of('DISTRICT')?.left.status, of('NATIONAL')?.left.status]).toEqual(['SHARED', 'NO_RULE']);
  });

  it('take the proposals for one cell together', () => {
    const [sum] = compare(proposalsSide([proposal(), proposal({ key: 'q', users: 7 })]), entries());
    expect(sum?.left).toMatchObject({ status: 'KNOWN', users: 17 });
    const before = { key: 'e', users: 40, provenance: 'OFFICIAL' } as const;
    const [added] = compare(proposalsSide([proposal({ isNew: true, row: before })]), entries());
    expect(added?.left).toMatchObject({ status: 'KNOWN', users: 50, origins: [{ key: 'p' }, { type: 'MapEntry' }] });
    const [open] = compare(proposalsSide([proposal(), proposal({ key: 'q', users: null })]), entries());
    expect(open?.left).toMatchObject({ status: 'NOT_STATED', users: null });
  });

  it('say which is higher by what is counted, where of the places a part is not known', () => {
    const supply = (countedPlaces: number, unknownPlaces: number | null) =>
      supplySide([{ ...CELL, countedPlaces, unknownPlaces, services: ['s'], provenance: 'OFFICIAL' }]);
    const [enough] = compare(entries(row(4)), supply(5, null));
    expect(enough).toMatchObject({
      difference: null,
      higher: 'RIGHT',
      right: { status: 'PLACES_UNKNOWN', atLeast: 5 },
    });
    const [open] = compare(entries(row(4)), supply(4, 3));
    expect(open).toMatchObject({ difference: null, higher: null });
    const [known] = compare(entries(row(4)), supply(4, 0));
    expect(known).toMatchObject({ difference: 0, higher: 'NEITHER' });
    const [nothing] = compare(entries(row(4)), supplySide([]));
    expect(nothing).toMatchObject({ difference: 4, higher: 'LEFT', right: { status: 'KNOWN', users: 0 } });
  });

  it('changed about say the same, the other way round', () => {
    const rows = fc.uniqueArray(
      fc.record({
        host: fc.constantFrom('PER32', 'PER08', 'VRC10'),
        kind: fc.constantFrom('A', 'B'),
        users: fc.option(fc.nat({ max: 9 })),
      }),
      { selector: ({ host, kind }) => host + kind },
    );
    const opposite = { LEFT: 'RIGHT', RIGHT: 'LEFT', NEITHER: 'NEITHER' } as const;
    const sided = (given: readonly { host: string; kind: string; users: number | null }[]) =>
      entries(...given.map((each) => row(each.users, each)));
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [there, back] = [compare(sided(one), sided(other)), compare(sided(other), sided(one))];
        expect(back.map(({ host, kind }) => [host, kind])).toEqual(there.map(({ host, kind }) => [host, kind]));
        for (const [index, cell] of there.entries()) {
          const { difference = null, higher = null } = back[index] ?? {};
          expect(difference === null ? null : difference + (cell.difference ?? Number.NaN)).toBe(
            cell.difference === null ? null : 0,
          );
          expect(higher).toBe(cell.higher === null ? null : opposite[cell.higher]);
        }
      }),
    );
  });
});
