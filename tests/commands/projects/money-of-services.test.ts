import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
const basis = { actNumber: 'Измислено постановление', actDate: '2026-11-02' };
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
/** Services of the town that no European fund pays for, each for one story. */
let services: string[];

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  const found = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     where m.code = '${TOWN}' and s.starts_on < '2026-01-01' and s.closed_on is null
       and not exists (select from funding f where f.service_id = s.id and f.funding_source = 'EU_FUND')
     order by s.key limit 7`,
  );
  services = found.map(({ id }) => id);
});
afterAll(() => api.stop());

const code = async (command: string, input: object, as = by.municipality) =>
  (await give(api, as, command, input, 'project { id }')).userErrors[0]?.code ?? null;

async function projectOf(startsOn: string, endsOn: string): Promise<string> {
  const input = { municipality: TOWN, nameBg: `Измислен проект ${startsOn} ${endsOn}`, startsOn, endsOn };
  const { project } = await give(api, by.municipality, 'projectRegister', input, 'project { id }');
  return (project as { id: string }).id;
}

const link = (project: string, service: string, more: object = {}) =>
  code('projectServiceLink', { project, service, ...more });
const setTerm = (project: string, startsOn: string, endsOn: string) =>
  code('projectTermSet', { project, startsOn, endsOn, basis });

/** The days of the money of European funds, with the first day without it. */
async function money(service: string): Promise<readonly string[]> {
  const { fundings } = await dataOf<{ fundings: { nodes: { validFrom: string; validUntil: string | null }[] } }>(
    api,
    `{ fundings(where: { service: { id: { eq: "${service}" } }, fundingSource: { eq: EU_FUND } }) { nodes { validFrom validUntil } } }`,
  );
  return fundings.nodes.map(({ validFrom, validUntil }) => `${validFrom} ${String(validUntil)}`).toSorted();
}

function service(): string {
  const next = services.shift();
  if (next === undefined) throw new Error('Too few services');
  return next;
}

describe('the money of a project at a service (чл. 41)', () => {
  it('is its own, whatever another project pays: it lasts to the last day of the later one', async () => {
    const paid = service();
    const first = await projectOf('2025-07-01', '2026-06-30');
    const second = await projectOf('2026-05-01', '2027-12-31');
    expect(await link(first, paid)).toBeNull();
    expect(await link(second, paid)).toBeNull();
    expect(await money(paid)).toEqual(['2025-07-01 2026-07-01', '2026-05-01 2028-01-01']);
  });

  it('begins with the project also where other money begins later, and leaves that money as it is', async () => {
    const paid = service();
    const other = { service: paid, fundingSource: 'EU_FUND', from: '2026-11-01', basis };
    expect((await give(api, by.municipality, 'serviceFund', other, 'service { id }')).userErrors).toEqual([]);
    expect(await link(await projectOf('2026-06-01', '2026-12-31'), paid)).toBeNull();
    expect(await money(paid)).toEqual(['2026-06-01 2027-01-01', '2026-11-01 null']);
  });

  it('is what was recorded without a last day, where that is said', async () => {
    const paid = service();
    const before = { service: paid, fundingSource: 'EU_FUND', from: '2026-03-01', basis };
    expect((await give(api, by.municipality, 'serviceFund', before, 'service { id }')).userErrors).toEqual([]);
    const endsOpenMoney = { endsOpenMoney: true };
    expect(await link(await projectOf('2026-02-01', '2026-12-31'), paid, endsOpenMoney)).toBeNull();
    expect(await money(paid)).toEqual(['2026-02-01 2027-01-01']);
    const late = service();
    expect(
      (await give(api, by.municipality, 'serviceFund', { ...before, service: late }, 'service { id }')).userErrors,
    ).toEqual([]);
    expect(await link(await projectOf('2026-06-01', '2026-12-31'), late, endsOpenMoney)).toBeNull();
    expect(await money(late)).toEqual(['2026-03-01 2026-06-01', '2026-06-01 2027-01-01']);
  });

  it('moves with its term, and that of a project that ends on the same day does not', async () => {
    const paid = service();
    const first = await projectOf('2026-01-01', '2026-12-31');
    const second = await projectOf('2026-04-01', '2026-12-31');
    const same = await projectOf('2026-04-01', '2026-12-31');
    for (const each of [first, second, same]) expect(await link(each, paid)).toBeNull();
    expect(await money(paid)).toEqual(['2026-01-01 2027-01-01', '2026-04-01 2027-01-01']);
    expect(await setTerm(first, '2026-02-01', '2027-03-31')).toBeNull();
    expect(await money(paid)).toEqual(['2026-02-01 2027-04-01', '2026-04-01 2027-01-01']);
    expect(await setTerm(second, '2026-04-01', '2027-05-31')).toBeNull();
    expect(await money(paid)).toEqual(['2026-02-01 2027-04-01', '2026-04-01 2027-01-01', '2026-04-01 2027-06-01']);
    expect(await setTerm(same, '2026-04-01', '2027-05-31')).toBeNull();
    expect(await setTerm(same, '2026-04-01', '2026-12-31')).toBeNull();
    expect(await money(paid)).toEqual(['2026-02-01 2027-04-01', '2026-04-01 2027-01-01', '2026-04-01 2027-06-01']);
  });

  it('is given to no service that is linked once the state pays on: the agreement is not about it', async () => {
    const [paid, late] = [service(), service()];
    await ask(
      database.url,
      `update funding set valid_until = '2026-11-01'
       where service_id = '${paid.slice('Service_'.length)}' and (valid_until is null or valid_until > '2026-11-01')`,
    );
    const project = await projectOf('2026-11-01', '2026-11-20');
    expect(await link(project, paid)).toBeNull();
    const agreement = { project, agreementNumber: 'СП-2', concludedOn: '2026-11-10', until: '2027-03-31', basis };
    expect(await code('projectContinuationConclude', agreement, by.asp)).toBeNull();
    expect(await link(project, late)).toBe('LINKED_AFTER_AGREEMENT');
  });
});
