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

describe('a forecast', () => {
  const FORECAST = `query F($to: Date!, $assume: RenewalAssumption!, $where: CoverageWhereInput) { forecast: coverageForecast(to: $to, assumeRenewal: $assume, where: $where) {
    from newlyShort { row { level host { code } kind { code } } day until then { status openPlaces } today { status } causes { change fact { __typename } } licences { number applyBy } }
    newlyFallingShort { municipality { code } day rows { day } }
    licencesToRenew { licence { number applyBy isTooLateToRenew } applyBy isTooLate countedPlaces validUntil }
    pace { district { code } shortfallPlaces daysLeft placesPerYear } paceByDistrict { district { code } shortfallPlaces } } }`;
  type Row = {
    row: { host: { code: string } };
    day: string;
    until: string | null;
    today: { status: string } | null;
    causes: { fact: { __typename: string } }[];
    licences: { number: string }[];
  };
  type Forecast = {
    forecast: {
      from: string;
      newlyShort: Row[];
      newlyFallingShort: { municipality: { code: string }; day: string; rows: { day: string }[] }[];
      licencesToRenew: {
        licence: { number: string; applyBy: string; isTooLateToRenew: boolean };
        applyBy: string;
        isTooLate: boolean;
      }[];
      pace: { shortfallPlaces: number; daysLeft: number; placesPerYear: string };
      paceByDistrict: { district: { code: string }; shortfallPlaces: number }[];
    };
  };

  it('names the rows that are at risk within the horizon, and those beyond', async () => {
    const { forecast } = await data<Forecast>(FORECAST, { to: '2027-05-24', assume: 'NONE' });
    // 180 days ahead of 25.11.2026 is 24.05.2027.
    expect(forecast.newlyShort.filter(({ today }) => today?.status === 'MET')).toHaveLength(63);
    expect(forecast.newlyShort.map(({ day }) => day)).toEqual(forecast.newlyShort.map(({ day }) => day).sort());
    for (const { causes, licences } of forecast.newlyShort) {
      expect(causes.length).toBeGreaterThan(0);
      if (causes.every(({ fact }) => fact.__typename === 'Licence')) expect(licences.length).toBeGreaterThan(0);
    }
    expect(
      (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' })).forecast.newlyShort.length,
    ).toBeGreaterThan(forecast.newlyShort.length);
  });

  it('holds nothing that a renewal would keep, when all are renewed', async () => {
    const none = (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' })).forecast;
    const all = (await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'ALL' })).forecast;
    expect(all.newlyShort.length).toBeLessThan(none.newlyShort.length);
    expect(all.newlyShort.some(({ causes }) => causes.some(({ fact }) => fact.__typename === 'Funding'))).toBe(true);
    expect(all.licencesToRenew).toEqual(none.licencesToRenew);
    for (const { licence, applyBy, isTooLate } of none.licencesToRenew) {
      expect([licence.applyBy, licence.isTooLateToRenew]).toEqual([applyBy, isTooLate]);
      expect(isTooLate).toBe(applyBy < '2026-11-25');
    }
  });

  it('counts a municipality from the first day on which one of its rows is short', async () => {
    const { forecast } = await data<Forecast>(FORECAST, { to: '2027-11-25', assume: 'NONE' });
    const short = await data<{ municipalities: { nodes: { code: string; fallsShort: boolean }[] } }>(
      '{ municipalities(first: 500) { nodes { code fallsShort } } }',
    );
    const now = new Set(short.municipalities.nodes.filter(({ fallsShort }) => fallsShort).map(({ code }) => code));
    expect(forecast.newlyFallingShort.length).toBeGreaterThan(0);
    for (const { municipality, day, rows } of forecast.newlyFallingShort) {
      expect(now.has(municipality.code)).toBe(false);
      expect(rows[0]?.day).toBe(day);
    }
  });

  it('says the pace that is needed to 1.01.2035, for the country and each district', async () => {
    const { pace, paceByDistrict } = (await data<Forecast>(FORECAST, { to: '2026-11-25', assume: 'NONE' })).forecast;
    expect(pace).toEqual({ district: null, shortfallPlaces: 7535, daysLeft: 2959, placesPerYear: '930.10' });
    expect(paceByDistrict).toHaveLength(28);
    expect(paceByDistrict.reduce((sum, { shortfallPlaces }) => sum + shortfallPlaces, 0)).toBe(7535);
    const one = await data<Forecast>(FORECAST, {
      to: '2026-11-25',
      assume: 'NONE',
      where: { district: { eq: 'PAZ' } },
    });
    expect(one.forecast.paceByDistrict).toMatchObject([{ district: { code: 'PAZ' } }]);
    expect(one.forecast.pace.shortfallPlaces).toBe(one.forecast.paceByDistrict[0]?.shortfallPlaces);
  });
});
