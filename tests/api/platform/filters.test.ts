import { afterAll, beforeAll, describe, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { type Plain, type Shape } from './condition.js';
import { judgeAnyConditions, judgeEveryOperator, type JudgedList } from './judged-list.js';

let api: Api;
beforeAll(async () => {
  const database = await demoDatabase();
  // The demonstration leaves little out; here some services lack an English name, a setting, or the address of a place.
  await ask(database.url, `update service set name_en = null where external_value ~ '3$'`);
  await ask(database.url, `update service set setting = null where external_value ~ '[27]$'`);
  await ask(
    database.url,
    `update service_location set address = null, latitude = null where valid_from < '2012-01-01'`,
  );
  await ask(database.url, `update settlement set name_en = name_en where ekatte ~ '[05]$'`);
  api = await apiOver(database);
});
afterAll(() => api.stop());

/** For the thousand conditions of the long run. */
const LONG = 300_000;

const FACT = 'id provenance updatedAt createdAt version';
const fact = { id: 'id', provenance: 'enum', updatedAt: 'instant', createdAt: 'instant', version: 'int' } as const;
const dated = { ...fact, validFrom: 'date', validUntil: 'date' } as const;
const named = { name: 'name', nameEn: 'name' } as const;
const NAMES = 'name: name(lang: "bg") nameEn: name(lang: "en")';
const district: Shape = { fields: { code: 'code', nuts3: 'code', ...named, areaKm2: 'decimal' } };
const municipality: Shape = { fields: { ...fact, ...named, code: 'code', latitude: 'decimal' }, one: { district } };
const MUNICIPALITY = `municipality { ${FACT} ${NAMES} code latitude district { code nuts3 ${NAMES} areaKm2 } }`;

describe('a condition on settlements', () => {
  const list: JudgedList = {
    name: 'settlements',
    input: 'SettlementWhereInput',
    // In the district of Kyustendil two settlements have no coordinates.
    scope: { municipality: { district: { code: { in: ['KNL', 'PDV'] } } } },
    nodes: `${FACT} ${NAMES} ekatte kind latitude longitude areaKm2 ${MUNICIPALITY}`,
    shape: {
      fields: {
        ...fact,
        ...named,
        ekatte: 'code',
        kind: 'enum',
        latitude: 'decimal',
        longitude: 'decimal',
        areaKm2: 'decimal',
      },
      one: { municipality },
    },
    plain: (row) => row,
  };

  it('is answered with exactly the rows for which it holds', () => judgeAnyConditions(api, list), LONG);
  it('may use every operator on every field', () => judgeEveryOperator(api, list));
});

describe('a condition on services and what belongs to them', () => {
  const kind: Shape = {
    fields: { code: 'code', ...named, position: 'int', isOfficialName: 'bool', activityGroup: 'enum' },
  };
  const KIND = `kind { code ${NAMES} position isOfficialName activityGroup }`;
  const list: JudgedList = {
    name: 'services',
    input: 'ServiceWhereInput',
    scope: { municipality: { district: { code: { in: ['BGS', 'DOB', 'RAZ'] } } } },
    nodes: `${FACT} name: name(lang: "bg") english: nameInfo(lang: "en") { value isFallback } externalIds { scheme value }
      level setting modeOfUse organisation startsOn closedOn ${MUNICIPALITY}
      predecessor { id level startsOn closedOn }
      allocations(validity: ALL) { ${FACT} validFrom validUntil places ${KIND} }
      suspensions(validity: ALL) { ${FACT} validFrom validUntil ground }
      legacyCapacities(validity: ALL) { ${FACT} validFrom validUntil totalPlaces }
      locations(validity: ALL) { ${FACT} validFrom validUntil address latitude addressWithheld settlement { ekatte ${NAMES} } }`,
    shape: {
      fields: {
        ...{ ...fact, ...named, externalScheme: 'code', externalValue: 'code', level: 'enum', setting: 'enum' },
        ...{ modeOfUse: 'enum', organisation: 'enum', startsOn: 'date', closedOn: 'date' },
      },
      one: { municipality, predecessor: { fields: { id: 'id', level: 'enum', startsOn: 'date', closedOn: 'date' } } },
      many: {
        allocations: { fields: { ...dated, places: 'int' }, one: { kind } },
        suspensions: { fields: { ...dated, ground: 'enum' } },
        legacyCapacities: { fields: { ...dated, totalPlaces: 'int' } },
        locations: {
          fields: { ...dated, address: 'name', latitude: 'decimal', addressWithheld: 'bool' },
          one: { settlement: { fields: { ekatte: 'code', ...named } } },
        },
      },
    },
    plain: (row) => {
      const { english, externalIds, ...rest } = row as Plain & {
        english: { value: string; isFallback: boolean };
        externalIds: { scheme: string; value: string }[];
      };
      return {
        ...rest,
        nameEn: english.isFallback ? null : english.value,
        externalScheme: externalIds[0]?.scheme ?? null,
        externalValue: externalIds[0]?.value ?? null,
      };
    },
  };

  it('is answered with exactly the rows for which it holds', () => judgeAnyConditions(api, list), LONG);
  it('may use every operator on every field', () => judgeEveryOperator(api, list));
});
