import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, everyRow, NEXT } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase(), '2026-11-25');
});
afterAll(() => api.stop());

const ask = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

type Reason = { code: string; article: string | null; message: string; evidence: { __typename: string }[] };
type Line = { outcome: string; places: number | null; kind: { code: string }; reasons: Reason[] };

const LINE = 'outcome places kind { code } reasons { code article message since until evidence { __typename id } }';

async function linesOf(key: string): Promise<Line[]> {
  const document = `query Q($key: String!) { service: serviceByExternalId(scheme: "demo", value: $key) { contributions { ${LINE} } } }`;
  return (await ask<{ service: { contributions: Line[] } }>(document, { key })).service.contributions;
}

describe('the ledger of a row', () => {
  it('adds up: the places of its counted lines are the places counted in the row', async () => {
    const document = `query Q($after: String) { list: coverage(first: 500, after: $after) { ${NEXT}
      nodes { id countedPlaces contributions(first: 500) { totalCount nodes { outcome places } } } } }`;
    type Row = { id: string; countedPlaces: number; contributions: { totalCount: number; nodes: Line[] } };
    const rows = await everyRow<Row>(api, document);
    for (const { id, countedPlaces, contributions } of rows) {
      const counted = contributions.nodes.filter(({ outcome }) => outcome === 'COUNTED');
      const places = counted.reduce((sum, line) => sum + (line.places ?? 0), 0);
      expect({ id, places }).toEqual({ id, places: countedPlaces });
      expect(contributions.nodes).toHaveLength(contributions.totalCount);
    }
    expect(rows).toHaveLength(3618);
  });

  it('shows the same lines from the side of the row and of the service', async () => {
    const document = `{
      coverage(where: { host: { eq: "SHU25" }, kind: { eq: "DAY_CARE_CHILDREN_DISABILITIES" } }) { nodes { contributions { nodes { service { id } ${LINE} } } } }
      serviceByExternalId(scheme: "demo", value: "S-SHU25-001") { contributions { service { id } ${LINE} } }
    }`;
    type Lines = (Line & { service: { id: string } })[];
    type Both = {
      coverage: { nodes: { contributions: { nodes: Lines } }[] };
      serviceByExternalId: { contributions: Lines };
    };
    const { coverage, serviceByExternalId } = await ask<Both>(document);
    const [line, ...others] = serviceByExternalId.contributions;
    const lines = coverage.nodes.flatMap(({ contributions }) => contributions.nodes);
    expect(others).toEqual([]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(({ service }) => service.id === line?.service.id)).toEqual([line]);
  });

  it('can be read by outcome and in pages', async () => {
    const document = `query Q($outcome: CountOutcome, $first: Int, $after: String) {
      coverage(where: { host: { eq: "SOF46" } }, first: 100) { nodes { id contributions(outcome: $outcome, first: $first, after: $after) {
        totalCount nodes { service { id } outcome places } pageInfo { hasNextPage endCursor } } } } }`;
    type Row = {
      id: string;
      contributions: {
        totalCount: number;
        nodes: { outcome: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const read = async (variables: object) =>
      (await ask<{ coverage: { nodes: Row[] } }>(document, variables)).coverage.nodes;
    const longest = (rows: Row[]) =>
      rows.reduce((a, b) => (b.contributions.totalCount > a.contributions.totalCount ? b : a));
    const whole = longest(await read({ outcome: 'COUNTED', first: 500 }));
    expect(whole.contributions.totalCount).toBeGreaterThan(2);
    expect(new Set(whole.contributions.nodes.map(({ outcome }) => outcome))).toEqual(new Set(['COUNTED']));
    const pages: unknown[] = [];
    for (let after: string | null = null; ;) {
      const row: Row | undefined = (await read({ outcome: 'COUNTED', first: 1, after })).find(
        ({ id }) => id === whole.id,
      );
      if (row === undefined) throw new Error('The row is gone');
      pages.push(...row.contributions.nodes);
      if (!row.contributions.pageInfo.hasNextPage) break;
      after = row.contributions.pageInfo.endCursor;
    }
    expect(pages).toEqual(whole.contributions.nodes);
  });
});

describe('every reason not to count places', () => {
  it.each([
    ['SERVICE_NOT_STARTED', 'S-BGS01-002', ['Service']],
    ['SERVICE_NOT_STARTED', 'S-BGS06-001', ['Service']],
    ['SERVICE_CLOSED', 'S-BGS08-001', ['Service']],
    ['SERVICE_SUSPENDED', 'S-BGS09-002', ['Suspension']],
    ['NOT_STATE_FUNDED', 'S-BGS12-001', ['Funding']],
    ['NO_PROVIDER', 'S-BGS23-001', ['Service']],
    ['LICENCE_MISSING', 'S-BLG01-001', ['Provider']],
    ['LICENCE_MISSING', 'S-BLG02-001', ['Provider']],
    ['LICENCE_NOT_YET_VALID', 'S-BLG11-001', ['Licence', 'Provider']],
    ['LICENCE_REVOKED', 'S-BLG33-001', ['Licence', 'Provider']],
    ['LICENCE_TERMINATED', 'S-BLG37-001', ['Licence', 'Provider']],
    ['LICENCE_EXPIRED', 'S-BLG40-001', ['Licence', 'Provider']],
    ['LICENCE_REVOKED', 'S-PVN37-001', ['Licence', 'Provider']],
    ['CAPACITY_UNKNOWN', 'S-BLG49-002', ['Allocation']],
    ['LEGACY_UNALLOCATED', 'S-DOB03-001', ['LegacyCapacity']],
    ['NOT_ON_MAP', 'S-GAB12-001', ['Service']],
    ['HOST_MISMATCH', 'S-GAB29-001', ['Service']],
  ])('is told with its article and the facts that show it: %s of %s', async (code, key, evidence) => {
    const lines = await linesOf(key);
    const reasons = lines.flatMap((line) => line.reasons.filter((reason) => reason.code === code));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) {
      expect(reason.article).toMatch(/^(ЗСУ|Наредба)/);
      expect(reason.message.length).toBeGreaterThan(10);
      expect(reason.evidence.map(({ __typename }) => __typename)).toEqual(evidence);
    }
    for (const { outcome, reasons: all } of lines) {
      if (all.some((reason) => reason.code === code)) expect(outcome).not.toBe('COUNTED');
    }
  });

  it('is told when several hold at once, in the fixed order', async () => {
    const [line] = await linesOf('S-BLG44-001');
    expect(line?.outcome).toBe('EXCLUDED');
    expect(line?.reasons.map(({ code }) => code)).toEqual(['SERVICE_SUSPENDED', 'NOT_STATE_FUNDED', 'LICENCE_EXPIRED']);
  });

  it('is none for places that count: they are in force', async () => {
    const [line] = await linesOf('S-SLV20-001');
    expect(line).toMatchObject({ outcome: 'COUNTED', reasons: [{ code: 'IN_FORCE' }] });
  });
});
