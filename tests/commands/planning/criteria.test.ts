import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/platform/commands/refusal-of.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

let database: TestDatabase;
let api: Api;
let ministry: Headers;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  ministry = await keyFor(database.url, { role: 'MINISTRY', entersAs: 'OFFICIAL' });
});
afterAll(() => api.stop());

const rule = {
  ...{ code: 'TEST', kind: 'ASSISTANT_SUPPORT', level: 'MUNICIPAL', indicator: 'SIXTY_FIVE_AND_OVER', users: '30' },
  ...{ perPersons: 1000, minimumUsers: 5, minimumPopulation: 0, rounding: 'UP', from: '2026-11-01' },
};
const adopt = (more: object) =>
  give(api, ministry, 'criterionRuleAdopt', { ...rule, ...more }, 'criterionRule { users provenance }');

describe('a rule of the criteria (чл. 34, ал. 2)', () => {
  it('is refused with a number of users of which a digit would be lost', async () => {
    const refused = { userErrors: [{ code: 'DECIMAL_OUT_OF_RANGE', field: ['input', 'users'] }] };
    expect(await adopt({ users: '0.0004' })).toMatchObject(refused);
    expect(await adopt({ users: '123456789012' })).toMatchObject(refused);
    expect(await ask(database.url, `select count(*)::int as n from criterion_rule where code = 'TEST'`)).toEqual([
      { n: 0 },
    ]);
    // What the database finds too large in its own sums is a refusal, too.
    expect(refusalOf(Object.assign(new Error('numeric field overflow'), { code: '22003' }))).toEqual([
      { code: 'DECIMAL_OUT_OF_RANGE', field: ['input'] },
    ]);
  });

  it('is a stand-in at best where it names no text, whoever enters it, and so are the reasons that follow from it', async () => {
    expect(await adopt({ users: '0.5000' })).toMatchObject({
      ...{ userErrors: [], criterionRule: { users: '0.500', provenance: 'PLACEHOLDER' } },
    });
    const { data } = await api.ask(`{ mapUpdateHints { trigger since provenance } }`);
    expect(data).toEqual({
      mapUpdateHints: [{ trigger: 'CRITERIA', since: '2026-11-01', provenance: 'PLACEHOLDER' }],
    });
    const ground = { from: '2026-11-02', legalGround: 'ПМС № 133/2021 (измислено приложение)' };
    expect(await adopt(ground)).toMatchObject({ criterionRule: { users: '30.000', provenance: 'OFFICIAL' } });
  });

  it('says that nobody needs nobody, whatever its least number of users', async () => {
    await ask(
      database.url,
      `insert into municipality_indicator (municipality_id, indicator, year, value, as_of_day, is_official, provenance, source_id)
       select id, 'SIXTY_FIVE_AND_OVER', 2026, 0, '2026-11-02', true, 'SYNTHETIC', source_id from municipality where code = 'PDV22'`,
    );
    type Need = { kind: { code: string }; usersNeeded: number | null; persons: string };
    const { data } = await api.ask<{ municipality: { needByCriteria: Need[] } }>(
      `{ municipality(code: "PDV22") { needByCriteria { kind { code } usersNeeded persons } } }`,
    );
    const need = data.municipality.needByCriteria.find(({ kind }) => kind.code === 'ASSISTANT_SUPPORT');
    expect(need).toMatchObject({ usersNeeded: 0, persons: '0.00' });
  });
});
