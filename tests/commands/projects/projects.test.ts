import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TODAY = '2026-11-25';
const TOWN = 'PDV22';
const PROCEDURE = 'DEMO-PROCEDURE-1';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let project: string;
/** A service without which its row of the Map falls short. */
let service: { readonly id: string; readonly places: number; readonly kind: string };

type Row = {
  status: string;
  maximumUsers: number | null;
  havePlaces: number;
  kind: { code: string };
  contributions: { nodes: { outcome: string; places: number | null; service: { id: string } }[] };
};

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, TODAY);
  by = await actors(database.url, TOWN);
  const paid = await ask<{ id: string }>(
    database.url,
    `select 'Service_' || s.id as id from service s where s.starts_on < '2026-01-01' and s.closed_on is null
       and (select count(*) from allocation a where a.service_id = s.id) = 1
       and (select count(*) from funding f where f.service_id = s.id and f.funding_source = 'STATE' and f.valid_until is null) = 1`,
  );
  const ids = new Set(paid.map(({ id }) => id));
  const { coverage } = await dataOf<{ coverage: { nodes: Row[] } }>(
    api,
    `{ coverage(where: { host: { eq: "${TOWN}" }, level: { eq: MUNICIPAL }, status: { eq: MET } }) { nodes { status
       maximumUsers havePlaces kind { code } contributions(first: 100) { nodes { outcome places service { id } } } } } }`,
  );
  const found = coverage.nodes.flatMap(({ maximumUsers, havePlaces, kind, contributions }) =>
    contributions.nodes.flatMap((line) => {
      const places = line.places ?? 0;
      const isNeeded = line.outcome === 'COUNTED' && havePlaces - places < (maximumUsers ?? 0);
      return isNeeded && ids.has(line.service.id) ? [{ id: line.service.id, places, kind: kind.code }] : [];
    }),
  )[0];
  if (found === undefined) throw new Error(`Nothing in ${TOWN} would be missed`);
  service = found;
});
afterAll(() => api.stop());

const act = { actNumber: 'Измислено постановление', actDate: '2026-11-02' };
const PROJECT = `project { id name amount grantAmount currency term { startsOn endsOn } programme { code } targetGroups { targetGroup }
  partners { name } offers { nameBg setting isHealthAndSocial } services { places service { id } }
  counts { countedFor counted persons { value status } } continuations { agreementNumber continuesFrom continuesUntil } }`;
const register = {
  ...{ municipality: TOWN, nameBg: 'Измислен проект на общината', procedure: PROCEDURE },
  ...{ amount: '250000.50', grantSharePercent: '85', currency: 'BGN', startsOn: '2026-11-01', endsOn: '2026-11-20' },
  ...{ targetGroups: ['PEOPLE_WITH_DISABILITIES'], partners: ['Измислено сдружение'] },
  offers: [{ nameBg: 'Подкрепа у дома', setting: 'HOME', isHealthAndSocial: true }],
};
const codeOf = async (as: Headers, command: string, input: object) =>
  (await give(api, as, command, input, PROJECT)).userErrors[0]?.code;

async function counted(asOf: string): Promise<boolean> {
  const { node } = await dataOf<{ node: { contributions: { outcome: string }[] } }>(
    api,
    `{ node(id: "${service.id}", asOf: "${asOf}") { ... on Service { contributions { outcome } } } }`,
  );
  return node.contributions.some(({ outcome }) => outcome === 'COUNTED');
}

describe('a project (чл. 41)', () => {
  it('is recorded by its municipality, with the money and term that agree with themselves', async () => {
    expect(await errorOf(api, by.elsewhere, 'projectRegister', register)).toBe('FORBIDDEN');
    expect(await errorOf(api, by.asp, 'projectRegister', register)).toBe('FORBIDDEN');
    const refused = (more: object) => codeOf(by.municipality, 'projectRegister', { ...register, ...more });
    expect(await refused({ grantAmount: '250000.50' })).toBe('GRANT_MISMATCH');
    expect(await refused({ amount: '1.005' })).toBe('AMOUNT_FORM');
    expect(await refused({ currency: null })).toBe('CURRENCY_OF_AMOUNT');
    expect(await refused({ months: 3 })).toBe('TERM_MISMATCH');
    expect(await refused({ programme: 'ПРЧР 2021-2027' })).toBe('PROGRAMME_MISMATCH');
    expect(await refused({ procedure: 'BG-NOT-THERE' })).toBe('NO_SUCH_RECORD');
    expect(await refused({ contractNumber: 'BG05SFPR002-2.002-0078' })).toBe('ALREADY_EXISTS');
    const done = await give(api, by.municipality, 'projectRegister', register, PROJECT);
    expect(done).toMatchObject({
      userErrors: [],
      project: {
        ...{ name: 'Измислен проект на общината', amount: '250000.50', grantAmount: '212500.43', currency: 'BGN' },
        ...{ term: { startsOn: '2026-11-01', endsOn: '2026-11-20' }, programme: { code: 'DEMO-PROGRAMME' } },
        ...{ targetGroups: [{ targetGroup: 'PEOPLE_WITH_DISABILITIES' }], partners: [{ name: 'Измислено сдружение' }] },
        offers: [{ nameBg: 'Подкрепа у дома', setting: 'HOME', isHealthAndSocial: true }],
      },
    });
    project = (done.project as { id: string }).id;
  });

  it('counts persons by day; few of them are told to the municipality and to who pays, and to nobody else', async () => {
    const report = (persons: number) => ({
      ...{ project, countedFor: '2026-11-10', isPlanned: false },
      counts: [
        { counted: 'PARTICIPANTS', persons: 40 },
        { counted: 'HOME_HELPER', persons },
      ],
    });
    expect(await errorOf(api, by.elsewhere, 'projectCountReport', report(4))).toBe('FORBIDDEN');
    const ahead = { ...report(4), countedFor: '2026-11-26' };
    expect(await codeOf(by.municipality, 'projectCountReport', ahead)).toBe('DATED_AHEAD');
    expect((await give(api, by.municipality, 'projectCountReport', report(6), PROJECT)).userErrors).toEqual([]);
    const corrected = await give(api, by.municipality, 'projectCountReport', report(4), PROJECT);
    expect(corrected.project).toMatchObject({
      counts: [
        { counted: 'HOME_HELPER', persons: { value: 4, status: 'EXACT' } },
        { counted: 'PARTICIPANTS', persons: { value: 40, status: 'EXACT' } },
      ],
    });
    const SEEN = `{ node(id: "${project}") { ... on Project { staff { value } participants { value } counts { persons { value } } } } }`;
    const governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', municipalities: [TOWN] });
    for (const as of [null, by.elsewhere, by.reader, by.aksu, governor]) {
      const { data } = await api.ask(SEEN, {}, as === null ? {} : { ...as });
      expect(data).toEqual({
        node: {
          ...{ staff: { value: null }, participants: { value: 40 } },
          counts: [{ persons: { value: null } }, { persons: { value: 40 } }],
        },
      });
    }
    for (const as of [by.municipality, by.asp, by.ministry]) {
      expect((await api.ask(SEEN, {}, { ...as })).data).toMatchObject({ node: { staff: { value: 4 } } });
    }
  });

  it('of which a public text tells keeps the counts of the text: another count is of another day, with its own source', async () => {
    const elena = await actors(database.url, 'VTR13');
    const { projects } = await dataOf<{ projects: { nodes: { id: string }[] } }>(
      api,
      '{ projects(where: { contractNumber: { eq: "BG05SFPR002-2.002-0078" } }) { nodes { id } } }',
    );
    const told = projects.nodes[0]?.id ?? '';
    const report = (countedFor: string, isPlanned = true) => ({
      ...{ project: told, countedFor, isPlanned, counts: [{ counted: 'MUNICIPAL_EMPLOYEE', persons: 2 }] },
    });
    expect(await codeOf(elena.municipality, 'projectCountReport', report('2023-03-15'))).toBe('TOLD_BY_A_PUBLIC_TEXT');
    expect(await codeOf(elena.municipality, 'projectCountReport', report('2023-03-16'))).toBeUndefined();
    const { data } = await api.ask(
      `{ node(id: "${told}") { ... on Project { counts { countedFor persons { value status } source { origin } } } } }`,
    );
    expect(data).toEqual({
      node: {
        counts: [
          { countedFor: '2023-03-15', persons: { value: 3, status: 'EXACT' }, source: { origin: 'REFERENCE' } },
          {
            countedFor: '2023-03-16',
            persons: { value: null, status: 'SUPPRESSED' },
            source: { origin: 'DEMONSTRATION' },
          },
        ],
      },
    });
  });

  it('pays for a service: its money ends with the last day of the project', async () => {
    const money = { service: service.id, fundingSource: 'EU_FUND', from: '2026-11-01', basis: act };
    expect((await give(api, by.municipality, 'serviceFund', money, 'service { id }')).userErrors).toEqual([]);
    const link = { project, service: service.id, places: service.places, endsOpenMoney: true };
    expect(await errorOf(api, by.elsewhere, 'projectServiceLink', link)).toBe('FORBIDDEN');
    const done = await give(api, by.municipality, 'projectServiceLink', link, PROJECT);
    expect(done.project).toMatchObject({ services: [{ places: service.places, service: { id: service.id } }] });
    // Once more corrects how many of its places, of which it has no more than it has.
    expect(await codeOf(by.municipality, 'projectServiceLink', { ...link, places: 99_999 })).toBe('MORE_THAN_PLACES');
    const PLACES = 'project { services { places } }';
    const corrected = await give(api, by.municipality, 'projectServiceLink', { ...link, places: 1 }, PLACES);
    expect(corrected).toMatchObject({ userErrors: [], project: { services: [{ places: 1 }] } });
    expect(await codeOf(by.municipality, 'projectServiceLink', link)).toBeUndefined();
    const { fundings } = await dataOf<{ fundings: { nodes: unknown[] } }>(
      api,
      `{ fundings(where: { fundingSource: { eq: EU_FUND }, validUntil: { eq: "2026-11-21" } }) {
           nodes { validFrom validUntil service { id } } } }`,
    );
    expect(fundings.nodes).toContainEqual({
      ...{ validFrom: '2026-11-01', validUntil: '2026-11-21', service: { id: service.id } },
    });
    expect(await counted(TODAY)).toBe(false);
  });

  it('without days cannot pay for a service: nobody would know when its money ends', async () => {
    const bare = { municipality: TOWN, nameBg: 'Измислен проект без дни' };
    const { project: other } = await give(api, by.municipality, 'projectRegister', bare, 'project { id }');
    const { id } = other as { id: string };
    expect(await codeOf(by.municipality, 'projectServiceLink', { project: id, service: service.id })).toBe(
      'PROJECT_TERM_UNKNOWN',
    );
  });
});

describe('the term of a project (чл. 41)', () => {
  const term = (endsOn: string) => ({ project, startsOn: '2026-11-01', endsOn, basis: act });
  const CLIFF = `{ fundingCliffs(where: { project: { name: { eq: "Измислен проект на общината" } } }) { nodes { kind lastDay places } } }`;

  it('is changed by its municipality: the money and the cliff move to the new last day, exactly', async () => {
    expect(await errorOf(api, by.elsewhere, 'projectTermSet', term('2027-02-28'))).toBe('FORBIDDEN');
    expect(await codeOf(by.municipality, 'projectTermSet', term('2026-10-31'))).toBe('TERM_MISMATCH');
    expect(await codeOf(by.municipality, 'projectTermSet', { project, basis: act })).toBe('PROJECT_TERM_UNKNOWN');
    expect(await codeOf(by.municipality, 'projectTermSet', { project, months: 3, basis: act })).toBe(
      'PROJECT_TERM_UNKNOWN',
    );
    const { project: moved } = await give(api, by.municipality, 'projectTermSet', term('2027-02-28'), PROJECT);
    expect(moved).toMatchObject({ term: { startsOn: '2026-11-01', endsOn: '2027-02-28' } });
    expect([await counted('2027-02-28'), await counted('2027-03-01')]).toEqual([false, false]);
    const { fundings } = await dataOf<{ fundings: { totalCount: number } }>(
      api,
      `{ fundings(where: { service: { id: { eq: "${service.id}" } }, fundingSource: { eq: EU_FUND }, validUntil: { eq: "2027-03-01" } }) { totalCount } }`,
    );
    expect(fundings.totalCount).toBe(1);
    expect(await dataOf(api, CLIFF)).toEqual({
      fundingCliffs: { nodes: [{ kind: 'PROJECT_END', lastDay: '2027-02-28', places: service.places }] },
    });
  });

  it('is changed back, and what it was stays in its history', async () => {
    const { project: back } = await give(api, by.municipality, 'projectTermSet', term('2026-11-20'), PROJECT);
    expect(back).toMatchObject({ term: { endsOn: '2026-11-20' } });
    const { node } = await dataOf<{ node: { term: { history: { nodes: unknown[] } } } }>(
      api,
      `{ node(id: "${project}") { ... on Project { term { history { nodes { version } } } } } }`,
    );
    expect(node.term.history.nodes).toHaveLength(3);
  });
});

describe('an agreement that continues a project (чл. 41, 49)', () => {
  const LAST_DAY = '2027-03-31';
  const DAY_AFTER = '2027-04-01';
  const conclude = () => ({
    ...{ project, agreementNumber: 'СП-1 (измислено)', concludedOn: '2026-11-10', until: LAST_DAY, basis: act },
  });

  it('is recorded by АСП only, for longer than the money lasts, and once for the same days', async () => {
    expect(await errorOf(api, by.municipality, 'projectContinuationConclude', conclude())).toBe('FORBIDDEN');
    const refused = (more: object) => codeOf(by.asp, 'projectContinuationConclude', { ...conclude(), ...more });
    expect(await refused({ until: '2026-11-20' })).toBe('CONTINUATION_TOO_SHORT');
    expect(await refused({ concludedOn: '2026-11-26' })).toBe('DATED_AHEAD');
    expect(await refused({ concludedOn: '2026-11-01' })).toBe('OUT_OF_ORDER');
    const done = await give(api, by.asp, 'projectContinuationConclude', conclude(), PROJECT);
    expect(done).toMatchObject({
      userErrors: [],
      project: { continuations: [{ continuesFrom: '2026-11-21', continuesUntil: LAST_DAY }] },
    });
    expect(await refused({})).toBe('CONTINUATION_TOO_SHORT');
    const later = { project, startsOn: '2026-11-01', endsOn: '2026-12-31', basis: act };
    expect(await codeOf(by.municipality, 'projectTermSet', later)).toBe('PROJECT_CONTINUED');
  });

  it('lets the places count to its last day, and go on exactly the day after', async () => {
    expect(await counted('2026-11-20')).toBe(false);
    expect(await counted('2026-11-21')).toBe(true);
    expect(await counted(LAST_DAY)).toBe(true);
    expect(await counted(DAY_AFTER)).toBe(false);
  });

  it('shows its end in the forecast and in the changes on that day, by itself', async () => {
    const where = `{ host: { eq: "${TOWN}" }, level: { eq: MUNICIPAL }, kind: { eq: "${service.kind}" } }`;
    const { forecast, changes, before } = await dataOf<{
      forecast: { newlyShort: { day: string; causes: { fact: { __typename: string } }[] }[] };
      changes: { rows: { parts: { havePlaces: number; events: { day: string; fact: object }[] }[] }[] };
      before: { rows: unknown[] };
    }>(
      api,
      `{ forecast: coverageForecast(to: "2027-05-20", where: ${where}) { newlyShort { day causes { fact { __typename } } } }
         changes: coverageChanges(from: "${LAST_DAY}", to: "${DAY_AFTER}", where: ${where}) {
           rows { parts { havePlaces events { day fact { __typename id } } } } }
         before: coverageChanges(from: "${TODAY}", to: "${LAST_DAY}", where: ${where}) { rows { parts { havePlaces } } } }`,
    );
    expect(forecast.newlyShort).toEqual([{ day: DAY_AFTER, causes: [{ fact: { __typename: 'Funding' } }] }]);
    expect(before.rows).toEqual([]);
    const [part] = changes.rows.flatMap(({ parts }) => parts);
    expect(part).toMatchObject({
      havePlaces: -service.places,
      events: [{ day: DAY_AFTER, fact: { __typename: 'Service', id: service.id } }],
    });
  });

  it('is a funding cliff of its own, and the end of the project is told to be continued', async () => {
    const { fundingCliffs } = await dataOf<{ fundingCliffs: { nodes: unknown[] } }>(
      api,
      `{ fundingCliffs(where: { project: { name: { eq: "Измислен проект на общината" } } }) {
           nodes { kind lastDay places isContinued isFundedAfter service { id } } } }`,
    );
    const ofService = { places: service.places, service: { id: service.id } };
    expect(fundingCliffs.nodes).toEqual([
      { ...ofService, kind: 'PROJECT_END', lastDay: '2026-11-20', isContinued: true, isFundedAfter: true },
      { ...ofService, kind: 'CONTINUATION_END', lastDay: LAST_DAY, isContinued: false, isFundedAfter: false },
    ]);
  });
});
