import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask as sql } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

const SCENARIO = `query S($edits: [ScenarioEditInput!]!, $where: CoverageWhereInput, $asOf: Date) { scenario: coverageScenario(edits: $edits, where: $where, asOf: $asOf) {
  rows { row { level host { code } kind { code } } before { status openPlaces havePlaces } after { status openPlaces havePlaces } }
  newlyShort { code } relieved { code } userErrors { field code message(lang: "en") article } dataVersion resultHash } }`;
type Scenario = {
  scenario: {
    rows: {
      row: { level: string; host: { code: string }; kind: { code: string } };
      before: { status: string; openPlaces: number } | null;
      after: { status: string; openPlaces: number } | null;
    }[];
    newlyShort: { code: string }[];
    relieved: { code: string }[];
    userErrors: { field: string[]; code: string; message: string; article: string }[];
    resultHash: string;
  };
};
const scenario = async (edits: object[], more: object = {}) =>
  (await data<Scenario>(SCENARIO, { edits, ...more })).scenario;

it('takes a day that is written as null for one that is not given', async () => {
  const [service] = await sql<{ id: string }>(
    database.url,
    `select 'Service_' || id as id from service order by key limit 1`,
  );
  const [written, absent] = [
    await scenario([{ issueLicence: { service: service?.id, number: 'x', validFrom: null } }]),
    await scenario([{ issueLicence: { service: service?.id, number: 'x' } }]),
  ];
  expect(written).toEqual(absent);
});

/** Old places that may become another kind, and of which more than one is left. */
const UNALLOCATED = `valid_until is null and exists (select from legacy_mapping p where p.legacy_type_id = c.legacy_type_id)
  and total_places > 1 + (select coalesce(sum(places), 0) from allocation a where a.service_id = c.service_id)`;

describe('a scenario', () => {
  it('without edits changes nothing', async () => {
    expect(await scenario([])).toMatchObject({ rows: [], newlyShort: [], relieved: [], userErrors: [] });
  });

  it('says what writing its edits and asking again says, and writes nothing', async () => {
    const [fact] = await sql<{ service: string; number: string; service_id: string; host: string }>(
      database.url,
      `select 'Service_' || s.id as service, s.id as service_id, l.number, m.code as host from licence l join service s on s.id = l.service_id
        join municipality m on m.id = s.municipality_id
        where l.valid_until > '2028-01-01' and l.revoked_on is null and l.terminated_on is null and s.closed_on is null order by l.number limit 1`,
    );
    const rows =
      'query R($host: String!) { coverage(first: 500, where: { host: { eq: $host } }) { resultHash nodes { level kind { code } status openPlaces havePlaces } } }';
    type Rows = {
      coverage: {
        resultHash: string;
        nodes: { level: string; kind: { code: string }; status: string; openPlaces: number; havePlaces: number }[];
      };
    };
    const before = await data<Rows>(rows, { host: fact?.host });
    const found = await scenario([{ revokeLicence: { number: fact?.number } }]);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(await data<Rows>(rows, { host: fact?.host })).toEqual(before);
    await sql(database.url, `update licence set revoked_on = '2026-11-25' where number = $1`, [fact?.number]);
    const written = (await data<Rows>(rows, { host: fact?.host })).coverage.nodes;
    const expected = before.coverage.nodes.map(({ level, kind, ...figures }) => {
      const changed = found.rows.find(
        ({ row }) => row.level === level && row.kind.code === kind.code && row.host.code === fact?.host,
      );
      return { level, kind, ...(changed?.after ?? figures) };
    });
    expect(written).toEqual(expected);
  });

  it('takes every kind of edit, refers to what is made earlier in the list, and names municipalities relieved and newly short', async () => {
    const [ids] = await sql<Record<string, string>>(
      database.url,
      `select
        (select 'Service_' || id from service where closed_on is null and starts_on < '2026-01-01' order by key limit 1) as service,
        (select 'Service_' || service_id from suspension where valid_from <= '2026-11-25' and (valid_until is null or valid_until > '2026-11-25') order by id limit 1) as suspended,
        (select 'Service_' || service_id from legacy_capacity c where ${UNALLOCATED} order by id limit 1) as legacy,
        (select k.code from legacy_capacity c join legacy_mapping p on p.legacy_type_id = c.legacy_type_id join service_kind k on k.id = p.kind_id
          where c.id = (select id from legacy_capacity c where ${UNALLOCATED} order by id limit 1) order by k.code limit 1) as into,
        (select 'Provider_' || id from provider where kind = 'PRIVATE_BG' order by key limit 1) as provider,
        (select number from licence where valid_until > '2027-01-01' and revoked_on is null order by number limit 1) as number,
        (select 'Agreement56_' || id from agreement56 where valid_until is null order by key limit 1) as agreement,
        (select 'MapEdition_' || id from map_edition order by effective_from limit 1) as edition`,
    );
    const { service, suspended, legacy, into, provider, number, agreement, edition } = ids ?? {};
    const edits = [
      {
        openService: { name: 'new', municipality: 'PAZ21', level: 'MUNICIPAL', kind: 'ASSISTANT_SUPPORT', places: 500 },
      },
      { setPlaces: { service: 'new', kind: 'ASSISTANT_SUPPORT', places: 600 } },
      { startService: { service: 'new', on: '2026-11-20' } },
      { suspendService: { service } },
      { resumeService: { service: suspended } },
      { splitLegacy: { service: legacy, into: [{ kind: into, places: 1 }] } },
      { fundService: { service, source: 'EU_FUND', until: '2027-01-01' } },
      { endFunding: { service } },
      { issueLicence: { service, holder: provider, number: 'Л-0/1' } },
      { extendLicence: { number, validUntil: '2040-01-01' } },
      { revokeLicence: { number } },
      { changeProvider: { service, provider } },
      { addAgreement: { name: 'pledge', host: 'PAZ21', beneficiary: 'PAZ19', kind: 'ASSISTANT_SUPPORT', places: 5 } },
      { endAgreement: { agreement } },
      { endAgreement: { agreement: 'pledge', on: '2026-11-25' } },
      { setMaximum: { level: 'MUNICIPAL', host: 'PAZ19', kind: 'ASSISTANT_SUPPORT', maximumUsers: 9000 } },
      { useEdition: { edition } },
      { closeService: { service } },
    ];
    const { userErrors, rows, newlyShort } = await scenario(edits);
    expect(userErrors).toEqual([]);
    expect(rows.map(({ row }) => row.host.code)).toEqual(expect.arrayContaining(['PAZ19', 'PAZ21']));
    const pazardzhik = rows.find(({ row }) => row.host.code === 'PAZ19' && row.kind.code === 'ASSISTANT_SUPPORT');
    expect(pazardzhik?.after).toMatchObject({ status: 'SHORTFALL' });
    expect([...newlyShort].map(({ code }) => code)).toEqual([...newlyShort].map(({ code }) => code).sort());
    const filtered = await scenario(edits, { where: { host: { eq: 'PAZ19' } } });
    expect(filtered.rows).toEqual(rows.filter(({ row }) => row.host.code === 'PAZ19'));
  });

  it('is refused by the position of each edit that refers to nothing, and then nothing is evaluated', async () => {
    const found = await scenario([
      { setMaximum: { level: 'MUNICIPAL', host: 'PAZ19', kind: 'ASSISTANT_SUPPORT', maximumUsers: 9000 } },
      { closeService: { service: 'Service_00000000-0000-4000-8000-000000000000' } },
      { revokeLicence: { number: 'Л-9' } },
    ]);
    expect(found).toMatchObject({
      rows: [],
      userErrors: [
        {
          field: ['edits', '1', 'closeService'],
          code: 'SERVICE_NOT_FOUND',
          message: expect.stringContaining('no such service') as string,
        },
        { field: ['edits', '2', 'revokeLicence'], code: 'LICENCE_NOT_FOUND' },
      ],
    });
  });

  it('may have 200 edits and not 201', async () => {
    const edits = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        openService: {
          name: `n${String(index)}`,
          municipality: 'PAZ21',
          level: 'MUNICIPAL',
          kind: 'SHELTER_HOMELESS',
          places: 1,
        },
      }));
    expect((await scenario(edits(200))).userErrors).toEqual([]);
    expect((await scenario(edits(201))).userErrors).toMatchObject([
      { code: 'TOO_MANY_EDITS', field: ['edits', '200', 'openService'] },
    ]);
  });

  it('takes exactly one thing in each edit', async () => {
    for (const edit of [{}, { closeService: { service: 'a' }, revokeLicence: { number: 'b' } }]) {
      const { errors } = await api.ask(SCENARIO, { edits: [edit] });
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/exactly one/i) as string, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });
});

describe('the remedies of a row', () => {
  it('close it when they are written as a scenario', async () => {
    type Step = {
      kind: string;
      places: number;
      article: string;
      actingBody: string;
      message: string;
      object: { id: string } | null;
      provider: { id: string } | null;
      municipality: { code: string };
    };
    type Rows = {
      coverage: {
        nodes: {
          level: string;
          host: { code: string };
          kind: { code: string };
          openPlaces: number;
          remedies: { isMinimal: boolean; placesOver: number; steps: Step[] }[];
        }[];
      };
    };
    const document = `{ coverage(first: 500, where: { status: { eq: SHORTFALL } }) { nodes { level host { code } kind { code } openPlaces remedies { isMinimal placesOver steps {
      kind places article actingBody message(lang: "bg") object { id } provider { id } municipality { code } } } } } }`;
    const { nodes } = (await data<Rows>(document)).coverage;
    const kinds = new Set<string>();
    for (const { level, host, kind, remedies } of nodes) {
      const [remedy] = remedies;
      if (remedy === undefined) throw new Error('A row that is short has a remedy');
      for (const step of remedy.steps) {
        kinds.add(step.kind);
        expect(step.article).toMatch(/ЗСУ|Наредба/);
        expect(step.message).toMatch(/[а-я]/);
      }
      if (remedy.steps.every((step) => step.kind === 'CREATE') && kinds.size > 2) continue;
      const edits = remedy.steps.map((step, index) => editOf(step, index, { level, host: host.code, kind: kind.code }));
      const { rows, userErrors } = await scenario(edits);
      expect(userErrors).toEqual([]);
      const after = rows.find(
        ({ row }) => row.level === level && row.host.code === host.code && row.kind.code === kind.code,
      )?.after;
      expect(after?.openPlaces).toBe(0);
    }
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['AGREE', 'CREATE', 'ISSUE_LICENCE', 'RESUME']));

    function editOf(step: Step, index: number, row: { level: string; host: string; kind: string }): object {
      const name = `step ${String(index)}`;
      const service = step.object?.id;
      switch (step.kind) {
        case 'RESUME':
          return { resumeService: { service } };
        case 'ISSUE_LICENCE':
          return { issueLicence: { service, holder: step.provider?.id, number: name } };
        case 'SPLIT':
          return { splitLegacy: { service, into: [{ kind: row.kind, places: step.places }] } };
        case 'AGREE':
          return {
            addAgreement: {
              name,
              host: step.municipality.code,
              beneficiary: row.host,
              kind: row.kind,
              places: step.places,
            },
          };
        default:
          return {
            openService: { name, municipality: row.host, level: row.level, kind: row.kind, places: step.places },
          };
      }
    }
  });
});
