import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

type Count = { services: { totalCount: number } };
const COUNT = 'query Count($where: ServiceWhereInput) { services(where: $where) { totalCount } }';
const count = async (where: object) => (await api.ask<Count>(COUNT, { where })).data.services.totalCount;

/** The condition as seen from a service, some steps around through its locations and back. */
function around(steps: number, condition: object): object {
  return steps === 0 ? condition : { locations: { some: { service: around(steps - 1, condition) } } };
}

describe('a condition through relations', () => {
  it('means the same however far around it goes', async () => {
    const condition = { predecessor: { level: { in: ['MUNICIPAL', 'DISTRICT', 'NATIONAL'] } } };
    const expected = await count({ ...around(1, {}), ...condition });
    expect(expected).toBeGreaterThan(0);
    for (const steps of [1, 2, 3, 5])
      expect({ steps, count: await count(around(steps, condition)) }).toEqual({ steps, count: expected });
  });

  it('may lead through six kinds of rows', async () => {
    const document = `{ prescriptions(where: { inspection: { service: { legacyCapacities: { some: { legacyType: {
      mappings: { some: { kind: { addressProtected: { eq: false } } } } } } } } } }, first: 1) { totalCount } }`;
    const { data, errors } = await api.ask<{ prescriptions: { totalCount: number } }>(document);
    expect(errors).toEqual([]);
    expect(data.prescriptions.totalCount).toBeGreaterThan(0);
  });
});

describe('one document', () => {
  const days = (number: number) =>
    Array.from(
      { length: number },
      (_, index) =>
        `d${String(index)}: coverageSummary(groupBy: [], asOf: "2026-01-${String(index + 1).padStart(2, '0')}") { shortfallPlaces }`,
    );

  it('may ask about twelve days', async () => {
    expect((await api.ask(`{ ${days(12).join(' ')} }`)).errors).toEqual([]);
  });

  it('is told so when it asks about more, for each day may be a computation over the country', async () => {
    const { errors } = await api.ask(`{ ${days(13).join(' ')} }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('at most 12 different days');
  });
});
