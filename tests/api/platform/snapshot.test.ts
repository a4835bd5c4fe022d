import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../seeds/ask.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

type Snapshot = {
  asOf: string | null;
  knownAt: string | null;
  dataVersion: string | null;
  isForecast: boolean | null;
  rootFields: { field: string; asOf: string; knownAt: string; dataVersion: string; isForecast: boolean }[];
};

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

async function snapshot(document: string): Promise<Snapshot | undefined> {
  const { text } = await api.ask(document);
  return (JSON.parse(text) as { extensions: { snapshot?: Snapshot } }).extensions.snapshot;
}

describe('the snapshot of an answer', () => {
  it('says the day, the instant and the state that it is about', async () => {
    const [state] = await ask<{ sequence: string }>(
      database.url,
      'select max(sequence)::text as sequence from recorded_transaction',
    );
    expect(await snapshot('{ services(first: 1) { nodes { name } } }')).toMatchObject({
      asOf: '2026-11-25',
      dataVersion: state?.sequence,
      isForecast: false,
      knownAt: expect.stringMatching(/Z$/) as unknown,
    });
  });

  it('marks a day ahead as a forecast', async () => {
    expect(await snapshot('{ coverage(asOf: "2027-06-30") { totalCount } }')).toMatchObject({
      asOf: '2027-06-30',
      isForecast: true,
    });
    expect(await snapshot('{ coverage(asOf: "2020-06-30") { totalCount } }')).toMatchObject({
      asOf: '2020-06-30',
      isForecast: false,
    });
  });

  it('tells root fields apart that are about different days, and what they share', async () => {
    const told = await snapshot('{ then: coverage(asOf: "2021-01-01") { totalCount } now: services { totalCount } }');
    expect(told).toMatchObject({ asOf: null, isForecast: false });
    expect(told?.rootFields).toMatchObject([
      { field: 'then', asOf: '2021-01-01' },
      { field: 'now', asOf: '2026-11-25' },
    ]);
    expect(told?.dataVersion).toBe(told?.rootFields[0]?.dataVersion);
  });

  it('tells what was known: asking again with it gives the same answer after the facts have changed', async () => {
    const document = (at: string) => `{ municipality(code: "PAZ21"${at}) { name } }`;
    const before = await snapshot(document(''));
    await ask(database.url, `update municipality set name_bg = 'Друго' where code = 'PAZ21'`);
    const after = await snapshot(document(''));
    expect(after?.dataVersion).not.toBe(before?.dataVersion);
    const { data } = await api.ask(document(`, knownAt: "${before?.knownAt ?? ''}"`));
    expect(data).toEqual({ municipality: { name: 'Пещера' } });
    expect(await snapshot(document(`, knownAt: "${before?.knownAt ?? ''}"`))).toMatchObject({
      dataVersion: before?.dataVersion,
      knownAt: before?.knownAt,
    });
  });

  it('is absent where no fact was read', async () => {
    expect(await snapshot('{ __typename }')).toBeUndefined();
  });
});
