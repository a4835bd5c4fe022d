import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, everyRow, NEXT } from '../../support/answers.js';
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

describe('agreements between municipalities (чл. 56)', () => {
  const FIELDS = `countedPlaces havePlaces agreements { direction pledgedPlaces honouredPlaces
    reason { code article evidence { __typename } } agreement { host { code } beneficiary { code } externalIds { value } } }`;
  const given = (pledgedPlaces: number, honouredPlaces: number) => ({
    direction: 'GIVEN',
    pledgedPlaces,
    honouredPlaces,
  });
  const received = (pledgedPlaces: number, honouredPlaces: number) => ({
    direction: 'RECEIVED',
    pledgedPlaces,
    honouredPlaces,
  });
  type Row = { countedPlaces: number; havePlaces: number; agreements: { reason: unknown }[] };
  const municipal = (host: string, kind: string) => row<Row>('MUNICIPAL', host, kind, FIELDS);

  it('move places that the host has above its own number', async () => {
    const host = await municipal('HKV09', 'THERAPY_REHABILITATION');
    const beneficiary = await municipal('HKV32', 'THERAPY_REHABILITATION');
    const agreement = {
      host: { code: 'HKV09' },
      beneficiary: { code: 'HKV32' },
      externalIds: [{ value: 'A56-HKV09-HKV32' }],
    };
    expect(host.agreements).toEqual([{ ...given(15, 15), reason: null, agreement }]);
    expect(beneficiary.agreements).toEqual([{ ...received(15, 15), reason: null, agreement }]);
    expect(host.havePlaces).toBe(host.countedPlaces - 15);
    expect(beneficiary.havePlaces).toBe(beneficiary.countedPlaces + 15);
  });

  it.each([
    ['part of the pledge', 'HKV28', 'HKV11', 'SKILLS_TRAINING', 10, 6],
    ['none of the pledge', 'JAM07', 'JAM03', 'INFORMATION_COUNSELLING', 8, 0],
    ['no pledge, when the number of the host is not stated', 'MON02', 'MON04', 'COMMUNITY_WORK', 5, 0],
  ])(
    'back %s with the surplus, and say so on both sides',
    async (_name, host, beneficiary, kind, pledged, honoured) => {
      const reason = { code: 'PLEDGE_NOT_BACKED', article: 'ЗСУ чл. 56', evidence: [{ __typename: 'Agreement56' }] };
      const giving = await municipal(host, kind);
      const receiving = await municipal(beneficiary, kind);
      expect(giving.agreements).toMatchObject([{ ...given(pledged, honoured), reason }]);
      expect(receiving.agreements).toMatchObject([{ ...received(pledged, honoured), reason }]);
      expect(giving.havePlaces).toBe(giving.countedPlaces - honoured);
      expect(receiving.havePlaces).toBe(receiving.countedPlaces + honoured);
    },
  );

  it('are honoured the earlier first, the later from what is left', async () => {
    const host = await municipal('KNL29', 'THERAPY_REHABILITATION');
    expect(host.agreements).toMatchObject([
      { ...given(15, 15), reason: null, agreement: { beneficiary: { code: 'KNL48' } } },
      { ...given(20, 10), reason: { code: 'PLEDGE_NOT_BACKED' }, agreement: { beneficiary: { code: 'KNL27' } } },
    ]);
  });

  it('never pass on what was received', async () => {
    const middle = await municipal('KRZ02', 'ADVOCACY_MEDIATION');
    const directions = middle.agreements.map(
      (each) => each as Row['agreements'][number] & { direction: string; honouredPlaces: number },
    );
    expect(directions.find(({ direction }) => direction === 'RECEIVED')?.honouredPlaces).toBe(10);
    expect(directions.find(({ direction }) => direction === 'GIVEN')?.honouredPlaces).toBe(0);
  });

  it('may be with a host that has no row of the kind: all it has is surplus', async () => {
    expect((await municipal('LOV33', 'EMPLOYMENT_SKILLS_SUPPORT')).agreements).toMatchObject([
      { ...received(12, 12), reason: null, agreement: { host: { code: 'LOV34' } } },
    ]);
  });
});

describe('access to a service of the district (чл. 55)', () => {
  it('is not secured for the municipalities without an agreement with the host', async () => {
    type Row = { district: { municipalities: { nodes: { code: string }[] } }; accessNotSecured: { code: string }[] };
    const FIELDS = 'district { municipalities { nodes { code } } } accessNotSecured { code }';
    const { district, accessNotSecured } = await row<Row>('DISTRICT', 'VTR04', 'RESIDENTIAL_CHILDREN', FIELDS);
    const without = accessNotSecured.map(({ code }) => code);
    expect(without).toHaveLength(2);
    const { agreements55 } = await ask<{ agreements55: { nodes: { participants: { code: string }[] }[] } }>(
      '{ agreements55(where: { externalValue: { eq: "A55-VTR04-001" } }) { nodes { participants { code } } } }',
    );
    const participants = agreements55.nodes.flatMap((agreement) => agreement.participants.map(({ code }) => code));
    const all = district.municipalities.nodes.map(({ code }) => code);
    expect([...participants, ...without, 'VTR04'].sort()).toEqual([...all].sort());
    for (const code of without) {
      expect(await ask('query Q($code: String!) { municipality(code: $code) { lacksAccess } }', { code })).toEqual({
        municipality: { lacksAccess: true },
      });
    }
  });

  it('is lacking where it is not secured, or where the row itself is short', async () => {
    type Row = { status: string; district: { code: string }; accessNotSecured: { code: string }[] };
    type Municipality = { code: string; lacksAccess: boolean; district: { code: string } };
    const rows = await everyRow<Row>(
      api,
      `query Q($after: String) { list: coverage(first: 500, after: $after, where: { level: { eq: DISTRICT } }) {
        nodes { status district { code } accessNotSecured { code } } ${NEXT} } }`,
    );
    const { municipalities } = await ask<{ municipalities: { nodes: Municipality[] } }>(
      '{ municipalities(first: 265) { nodes { code lacksAccess district { code } } } }',
    );
    const short = new Set(rows.filter(({ status }) => status === 'SHORTFALL').map(({ district }) => district.code));
    const unsecured = new Set(rows.flatMap(({ accessNotSecured }) => accessNotSecured.map(({ code }) => code)));
    for (const { code, lacksAccess, district } of municipalities.nodes) {
      expect({ code, lacksAccess }).toEqual({ code, lacksAccess: short.has(district.code) || unsecured.has(code) });
    }
  });

  it('is secured when all others have one', async () => {
    expect(await row('DISTRICT', 'VTR06', 'RESIDENTIAL_CHILDREN_DISABILITIES', 'accessNotSecured { code }')).toEqual({
      accessNotSecured: [],
    });
  });

  it('is a question for district rows only', async () => {
    const where = { level: { in: ['MUNICIPAL', 'NATIONAL'] }, hasUnsecuredAccess: { eq: true } };
    expect(
      await ask('query Q($where: CoverageWhereInput) { coverage(where: $where) { totalCount } }', { where }),
    ).toEqual({
      coverage: { totalCount: 0 },
    });
  });
});
