import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { actors, give, type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const TOWN = 'PDV22';
const instants: Record<'opened' | 'found' | 'corrected' | 'enforceable', string> = {
  ...{ opened: '', found: '', corrected: '', enforceable: '' },
};
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
let finding: string;

const act = (actDate: string) => ({ actNumber: 'РД-00-9 (измислена)', actDate });

async function now(): Promise<string> {
  const [row] = await ask<{ now: string }>(
    database.url,
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return row?.now ?? '';
}
async function done(as: Headers, command: string, input: object): Promise<string> {
  const field = command.startsWith('quality') ? 'qualityCriterion' : 'inspection';
  const payload = await give(api, as, command, input, `${field} { id }`);
  expect(payload.userErrors, command).toEqual([]);
  return (payload[field] as { id: string }).id;
}

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
  const [row] = await ask<{ service: string }>(
    database.url,
    `select 'Service_' || s.id as service from service s join municipality m on m.id = s.municipality_id
     where m.code = '${TOWN}' and s.closed_on is null and s.starts_on < '2026-01-01' order by s.key limit 1`,
  );
  const criterion = { area: 'STAFF', standard: 'T', code: 'T.1', textBg: 'Измислен', from: '2026-02-01' };
  await done(by.ministry, 'qualityCriterionAdopt', { ...criterion, basis: act('2026-01-15') });
  const open = { service: row?.service, kind: 'ON_SIGNAL', performedOn: '2026-03-08' };
  const inspection = await done(by.aksu, 'inspectionOpen', open);
  instants.opened = await now();
  await done(by.aksu, 'inspectionFindingRecord', { inspection, criterion: 'T.1', result: 'NOT_MET' });
  instants.found = await now();
  await done(by.aksu, 'inspectionFindingRecord', { inspection, criterion: 'T.1', result: 'MET' });
  instants.corrected = await now();
  const outcome = { inspection, outcome: 'NO_FINDINGS', enforceableOn: '2026-03-20', basis: act('2026-03-15') };
  await done(by.aksu, 'inspectionConclude', outcome);
  instants.enforceable = await now();
  // Something else is recorded, so that the present is a later state than all of these.
  await ask(database.url, `update municipality set name_bg = name_bg || ' (измислена)' where code = 'VAR06'`);
  const [found] = await ask<{ id: string }>(
    database.url,
    `select 'InspectionFinding_' || id as id from inspection_finding where criterion = 'T.1'`,
  );
  finding = found?.id ?? '';
});
afterAll(() => api.stop());

type Finding = { result: string; inspection: { outcome: string | null } };
async function known(as: Headers | null, knownAt: string | null) {
  const { data, errors } = await api.ask<{ inspectionFindings: { nodes: Finding[] }; node: Finding | null }>(
    `query ($id: ID!, $knownAt: DateTime) {
       inspectionFindings(knownAt: $knownAt, where: { id: { eq: $id } }) { nodes { result inspection { outcome } } }
       node(id: $id, knownAt: $knownAt) { ... on InspectionFinding { result inspection { outcome } } } }`,
    { id: finding, knownAt },
    as === null ? {} : { ...as },
  );
  expect(errors).toEqual([]);
  expect(data.inspectionFindings.nodes).toEqual(data.node === null ? [] : [data.node]);
  return data.node;
}
async function history(as: Headers | null, knownAt: string | null = null): Promise<readonly (string | null)[] | null> {
  const { data, errors } = await api.ask<{
    node: { history: { nodes: { changes: { field: string; after: string | null }[] }[] } } | null;
  }>(
    `query ($id: ID!, $knownAt: DateTime) {
       node(id: $id, knownAt: $knownAt) { ... on InspectionFinding { history { nodes { changes { field after } } } } } }`,
    { id: finding, knownAt },
    as === null ? {} : { ...as },
  );
  expect(errors).toEqual([]);
  const changes = data.node?.history.nodes.map((each) => each.changes.find(({ field }) => field === 'result'));
  return changes === undefined ? null : changes.map((change) => change?.after ?? null);
}

const met = { result: 'MET', inspection: { outcome: 'NO_FINDINGS' } };

describe('a finding that was corrected before its inspection was enforceable', () => {
  it('is public as it was then, and what it was before is in no public history', async () => {
    for (const as of [null, by.elsewhere, by.reader, by.asp, by.operator]) {
      expect(await known(as, null)).toEqual(met);
      expect(await history(as)).toEqual(['MET']);
      expect(await history(as, instants.enforceable)).toEqual(['MET']);
    }
  });

  it('is known to the public at no instant before, and since then as it is in the list', async () => {
    for (const as of [null, by.elsewhere, by.reader]) {
      for (const instant of [instants.opened, instants.found, instants.corrected]) {
        expect(await known(as, instant)).toBeNull();
        expect(await history(as, instant)).toBeNull();
      }
      expect(await known(as, instants.enforceable)).toEqual(met);
    }
  });

  it('stays with all that it was for those who saw it then', async () => {
    for (const as of [by.aksu, by.ministry, by.municipality]) {
      expect(await history(as)).toEqual(['NOT_MET', 'MET']);
      expect(await known(as, instants.found)).toEqual({ result: 'NOT_MET', inspection: { outcome: null } });
      expect(await known(as, instants.corrected)).toEqual({ result: 'MET', inspection: { outcome: null } });
      expect(await known(as, instants.enforceable)).toEqual(met);
    }
  });
});
