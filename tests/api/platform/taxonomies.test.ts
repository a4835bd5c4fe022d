import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

describe('a code of a higher level', () => {
  type Totals = Record<string, { totalCount: number }>;

  it('means all below it, unless the asker says otherwise', async () => {
    const totals = await data<Totals>(`{
      group: services(where: { kinds: { some: { in: ["RESIDENTIAL_CARE"] } } }) { totalCount }
      same: services(where: { kinds: { some: { activityGroup: { eq: RESIDENTIAL_CARE } } } }) { totalCount }
      alone: services(where: { kinds: { some: { in: ["RESIDENTIAL_CARE"], includeDescendants: false } } }) { totalCount }
      district: services(where: { municipality: { eq: "PAZ" } }) { totalCount }
      sameDistrict: services(where: { municipality: { district: { code: { eq: "PAZ" } } } }) { totalCount }
      others: municipalities(where: { notIn: ["BG42"] }) { totalCount }
      all: municipalities { totalCount }
      region: municipalities(where: { in: ["BG42"] }) { totalCount }
    }`);
    expect(totals.group?.totalCount).toBe(totals.same?.totalCount);
    expect(totals.group?.totalCount).toBeGreaterThan(0);
    expect(totals.alone?.totalCount).toBe(0);
    expect(totals.district?.totalCount).toBe(totals.sameDistrict?.totalCount);
    expect((totals.others?.totalCount ?? 0) + (totals.region?.totalCount ?? 0)).toBe(totals.all?.totalCount);
  });

  it('that is a kind’s own code too means the kind alone', async () => {
    const totals = await data<Totals>(`{
      stored: serviceKinds(where: { eq: "COMMUNITY_WORK" }) { totalCount }
      group: serviceKinds(where: { activityGroup: { eq: COMMUNITY_WORK } }) { totalCount }
      computed: coverage(where: { kind: { eq: "COMMUNITY_WORK" } }) { totalCount }
      kind: serviceKind(code: "COMMUNITY_WORK") { coverage { totalCount } }
    }`);
    expect(totals.stored?.totalCount).toBe(1);
    expect(totals.group?.totalCount).toBe(2);
    expect(totals.computed).toEqual((totals.kind as unknown as { coverage: object }).coverage);
  });

  it('works for computed rows as for stored ones', async () => {
    const totals = await data<Totals>(`{
      group: coverage(where: { kind: { in: ["SHELTER"] } }) { totalCount }
      same: coverage(where: { activityGroup: { eq: SHELTER } }) { totalCount }
      region: coverage(where: { host: { in: ["BG31", "PAZ"] } }) { totalCount }
      sameRegion: coverage(where: { or: [{ planningRegion: { eq: "BG31" } }, { district: { eq: "PAZ" } }] }) { totalCount }
      not: coverage(where: { host: { notIn: ["BG31"] } }) { totalCount }
      all: coverage { totalCount } inRegion: coverage(where: { planningRegion: { eq: "BG31" } }) { totalCount }
    }`);
    expect(totals.group).toEqual(totals.same);
    expect(totals.region).toEqual(totals.sameRegion);
    expect((totals.not?.totalCount ?? 0) + (totals.inRegion?.totalCount ?? 0)).toBe(totals.all?.totalCount);
  });

  it('that nothing has is refused by name', async () => {
    for (const where of [
      'services(where: { municipality: { eq: "PAZ99" } })',
      'services(where: { kinds: { some: { in: ["CARE"] } } })',
      'coverage(where: { host: { in: ["XXX"] } })',
    ]) {
      const { errors } = await api.ask(`{ ${where} { totalCount } }`);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toMatch(/PAZ99|CARE|XXX/);
    }
  });
});

describe('a small list inside another type', () => {
  it('takes conditions, when it was changed among them, with one statement for all parents', async () => {
    const document = (first: number) =>
      `{ services(first: ${String(first)}) { nodes { allocations(validity: ALL, where: { places: { gt: 20 }, updatedAt: { gt: "2020-01-01T00:00:00Z" } }) { places } all: allocations(validity: ALL) { places } } } }`;
    type Answer = { services: { nodes: { allocations: { places: number }[]; all: { places: number | null }[] }[] } };
    const [few, many] = [await api.ask<Answer>(document(5)), await api.ask<Answer>(document(300))];
    expect(many.errors).toEqual([]);
    expect(many.statements).toBe(few.statements);
    for (const { allocations, all } of many.data.services.nodes) {
      expect(allocations.map(({ places }) => places)).toEqual(
        all.map(({ places }) => places).filter((places) => (places ?? 0) > 20),
      );
    }
  });
});
