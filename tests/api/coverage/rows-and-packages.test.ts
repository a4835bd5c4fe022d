import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { oneRow } from './one-row.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase(), '2026-11-25');
});
afterAll(() => api.stop());

const ask = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

const row = <Fields>(level: string, host: string, kind: string, fields: string, asOf?: string) =>
  oneRow<Fields>(api, level, host, kind, fields, asOf);

describe('an exemption', () => {
  it('is shown with its row, whose open places are not a shortfall', async () => {
    const FIELDS = 'status severity openPlaces shortfallPlaces exemption { reason legalGround externalIds { value } }';
    const exempt = await row<{ openPlaces: number; exemption: object }>(
      'MUNICIPAL',
      'MON12',
      'DAY_CARE_ADULTS_DISABILITIES',
      FIELDS,
    );
    expect(exempt).toMatchObject({
      status: 'EXEMPT',
      severity: null,
      shortfallPlaces: 0,
      exemption: { externalIds: [{ value: 'E-MON12-001' }] },
    });
    expect(exempt.openPlaces).toBeGreaterThan(0);
  });

  it('counts from its first day only', async () => {
    const before = await row(
      'MUNICIPAL',
      'MON12',
      'DAY_CARE_ADULTS_DISABILITIES',
      'status exemption { id }',
      '2025-12-31',
    );
    expect(before).toEqual({ status: 'SHORTFALL', exemption: null });
  });
});

describe('the package of a municipality', () => {
  it('has its own rows, those of its district and the national ones', async () => {
    type Row = { level: string; host: { code: string }; district: { code: string } };
    type Package = {
      municipality: { district: { code: string }; minimumPackage: { rows: Row[] } };
      national: { totalCount: number };
    };
    const { municipality, national } = await ask<Package>(`{
      municipality(code: "PAZ21") { district { code } minimumPackage { rows { level host { code } district { code } } } }
      national: coverage(where: { level: { eq: NATIONAL } }) { totalCount }
    }`);
    const { rows } = municipality.minimumPackage;
    for (const { level, host, district } of rows) {
      if (level === 'MUNICIPAL') expect(host.code).toBe('PAZ21');
      if (level === 'DISTRICT') expect(district.code).toBe('PAZ');
    }
    expect(rows.filter(({ level }) => level === 'DISTRICT').some(({ host }) => host.code !== 'PAZ21')).toBe(true);
    expect(rows.filter(({ level }) => level === 'NATIONAL')).toHaveLength(national.totalCount);
  });

  it('shows places that the Map does not know beside its rows', async () => {
    const lines = (code: string) =>
      `${code}: municipality(code: "${code}") { minimumPackage { notOnMap { outcome service { externalIds { value } } reasons { code } } } }`;
    const line = (value: string, code: string) => ({
      outcome: 'EXCLUDED',
      service: { externalIds: [{ value }] },
      reasons: [{ code }],
    });
    const answer = await ask<Record<string, { minimumPackage: { notOnMap: object[] } }>>(
      `{ ${lines('GAB12')} ${lines('GAB29')} }`,
    );
    expect(answer.GAB12?.minimumPackage.notOnMap).toContainEqual(line('S-GAB12-001', 'NOT_ON_MAP'));
    expect(answer.GAB29?.minimumPackage.notOnMap).toContainEqual(line('S-GAB29-001', 'HOST_MISMATCH'));
  });
});

describe('a row of the Map', () => {
  it('is found again by its id, on the day asked about', async () => {
    const { id } = await row<{ id: string }>('MUNICIPAL', 'SHU25', 'DAY_CARE_CHILDREN_DISABILITIES', 'id');
    const document = `query Q($id: ID!) {
      now: node(id: $id) { __typename id ... on CoverageRow { countedPlaces } }
      then: node(id: $id, asOf: "2025-08-31") { id ... on CoverageRow { countedPlaces contributions { nodes { places } } } }
      before: node(id: $id, asOf: "2024-08-01") { id }
    }`;
    expect(await ask(document, { id })).toEqual({
      now: { __typename: 'CoverageRow', id, countedPlaces: 20 },
      then: { id, countedPlaces: 12, contributions: { nodes: expect.arrayContaining([{ places: 12 }]) as unknown } },
      before: null,
    });
  });
});
