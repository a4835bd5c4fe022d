import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../seeds/index.js';
import { readReference } from '../../seeds/reference/read-csv.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';
import { ask, count } from './ask.js';

const COUNTS = ['population', 'age0to14', 'age15to29', 'age30to44', 'age45to64', 'age65and_over', 'male', 'female'];

describe('the census file', () => {
  it('has age bands and sexes that add up to the population of each municipality', () => {
    const [bands, sexes] = [COUNTS.slice(1, 6), COUNTS.slice(6)];
    for (const line of readReference('municipality-census')) {
      const sum = (columns: readonly string[]) => columns.reduce((total, column) => total + Number(line[column]), 0);
      const population = Number(line['population']);
      expect([sum(bands), sum(sexes)], JSON.stringify(line)).toEqual([population, population]);
    }
  });
});

describe('the reference data', () => {
  let database: TestDatabase;
  let url: string;

  beforeAll(async () => {
    database = await emptyDatabase();
    url = database.url;
    await seed(url, 'reference', () => undefined);
  });
  afterAll(() => database.drop());

  it.each([
    ['planning_region', 6],
    ['district', 28],
    ['municipality', 265],
    ['settlement', 5_256],
    ['municipality_census', 265],
    ['delegated_spending', 1_060],
    ['service_kind', 28],
    ['cost_standard', 4],
    ['provider', 265],
  ])('has every %s of the country: %i', async (table, expected) => {
    expect(await count(url, table)).toBe(expected);
  });

  it('counts 6,519,789 people on 7 September 2021', async () => {
    const census = await ask(
      url,
      `select sum(population)::int as people, reference_day from municipality_census group by 2`,
    );
    expect(census).toEqual([{ people: 6_519_789, reference_day: '2021-09-07' }]);
  });

  it('has municipalities that add up to the printed figures of their district, in every column', async () => {
    const sums = COUNTS.map((column) => `sum(${column})::text as ${column}`).join(', ');
    const added = await ask(
      url,
      `select district.code as district_code, ${sums} from municipality_census census
       join municipality on municipality.id = municipality_id join district on district.id = district_id
       group by 1 order by 1`,
    );
    const printed = readReference('district-census').map((line) =>
      Object.fromEntries(['district_code', ...COUNTS].map((column) => [column, line[column]])),
    );
    expect(added).toEqual(printed);
  });

  it('has the delegated spending of the four State Budget Acts to the last 0.1 thousand BGN', async () => {
    const totals = await ask(
      url,
      `select year, sum(amount_thousand)::text as total, min(currency) as currency from delegated_spending group by 1 order by 1`,
    );
    expect(totals).toEqual([
      { year: 2022, total: '533666.5', currency: 'BGN' },
      { year: 2023, total: '644784.7', currency: 'BGN' },
      { year: 2024, total: '902666.2', currency: 'BGN' },
      { year: 2025, total: '1051667.4', currency: 'BGN' },
    ]);
  });

  it('takes the amounts of each year from the act of that year', async () => {
    const wrong = `delegated_spending join source on source.id = source_id where source.key <> 'state-budget-act-' || year`;
    expect(await count(url, wrong)).toBe(0);
  });

  it('has codes that fit together: municipality in its district, seats that are settlements', async () => {
    const strayed = `municipality join district on district.id = district_id where left(municipality.code, 3) <> district.code`;
    const seatless = (table: string) =>
      `${table} where not exists (select from settlement where settlement.ekatte = ${table}.seat_ekatte)`;
    expect(await count(url, strayed)).toBe(0);
    expect(await count(url, seatless('municipality'))).toBe(0);
    expect(await count(url, seatless('district'))).toBe(0);
  });

  it('has settlements whose land adds up to that of their municipality', async () => {
    const strayed = `(select municipality.code from municipality join settlement on municipality_id = municipality.id
      group by municipality.code, municipality.area_km2 having abs(sum(settlement.area_km2) - municipality.area_km2) > 0.1) strayed`;
    expect(await count(url, strayed)).toBe(0);
  });

  it('has no Latin letter hidden in a Bulgarian name', async () => {
    const named = [
      'planning_region',
      'district',
      'municipality',
      'settlement',
      'service_kind',
      'legacy_type',
      'provider',
    ];
    for (const table of named)
      expect(await ask(url, `select name_bg from ${table} where name_bg ~ '[A-Za-z]'`)).toEqual([]);
    expect(await ask(url, `select seat_name_bg from municipality where seat_name_bg ~ '[A-Za-z]'`)).toEqual([]);
  });

  it('knows two municipalities named „Бяла“ and no other namesakes', async () => {
    const namesakes = await ask(
      url,
      `select name_bg, array_agg(code order by code)::text[] as codes from municipality group by 1 having count(*) > 1`,
    );
    expect(namesakes).toEqual([{ name_bg: 'Бяла', codes: ['RSE04', 'VAR05'] }]);
  });

  it('calls official only the two universal kinds that the law itself names', async () => {
    const universal = await ask(
      url,
      `select code, provenance, access_class from service_kind where is_official_name or access_class = 'UNIVERSAL' order by position`,
    );
    expect(universal).toEqual([
      { code: 'INFO_TRAINING_RIGHTS', provenance: 'OFFICIAL', access_class: 'UNIVERSAL' },
      { code: 'MOBILE_PREVENTIVE_COMMUNITY_WORK', provenance: 'OFFICIAL', access_class: 'UNIVERSAL' },
    ]);
  });

  it('protects the addresses of shelters from violence and trafficking, and of no other kind', async () => {
    const kinds = await ask(url, `select code, position from service_kind where address_protected`);
    expect(kinds).toEqual([{ code: 'SHELTER_VIOLENCE_TRAFFICKING', position: 26 }]);
  });

  it('lets the five adult homes of § 33 close by 2035 and turn into nothing', async () => {
    expect(await count(url, `legacy_type where closes_by = '2035-01-01'`)).toBe(5);
    const turning = `legacy_mapping join legacy_type on legacy_type.id = legacy_type_id where closes_by is not null`;
    expect(await count(url, turning)).toBe(0);
  });

  it('lets a community support centre turn into both universal services and four others', async () => {
    const kinds = await ask<{ code: string }>(
      url,
      `select kind.code from legacy_mapping join legacy_type on legacy_type.id = legacy_type_id
       join service_kind kind on kind.id = kind_id where legacy_type.code = 'COMMUNITY_SUPPORT_CENTRE' order by kind.position`,
    );
    expect(kinds.map(({ code }) => code)).toEqual([
      'INFO_TRAINING_RIGHTS',
      'MOBILE_PREVENTIVE_COMMUNITY_WORK',
      'INFORMATION_COUNSELLING',
      'ADVOCACY_MEDIATION',
      'THERAPY_REHABILITATION',
      'SKILLS_TRAINING',
    ]);
  });

  it('has each municipality as a provider without ЕИК', async () => {
    const wrong = `provider join municipality on municipality.id = municipality_id where eik is not null
      or kind <> 'MUNICIPALITY' or external_scheme <> 'municipality' or external_value <> code
      or provider.name_bg <> 'Община ' || municipality.name_bg`;
    expect(await count(url, wrong)).toBe(0);
  });

  it('brings no fact of the demonstration', async () => {
    expect(await count(url, `source where origin <> 'REFERENCE'`)).toBe(0);
    expect(await count(url, 'service')).toBe(0);
    expect(await count(url, 'map_edition')).toBe(0);
  });
});
