import { type Answer, type Api } from './api.js';
import { type Headers, type UserError } from './office.js';
import { ask } from '../seeds/ask.js';

/** A report of capacity: a command that any service which runs takes, again and again. */
export type Report = { readonly service: string; readonly reportedFor: string; readonly users: number };
export type Row = { readonly index: number; readonly status: string; readonly userErrors: readonly UserError[] };

const ROWS = 'rows { index status userErrors { code field message(lang: "en") } }';
const BATCH = `mutation ($inputs: [ServiceCapacityReportInput!]!, $mode: BatchMode!, $dryRun: Boolean! = false) {
  serviceCapacityReportBatch(inputs: $inputs, mode: $mode, dryRun: $dryRun) { ${ROWS} } }`;
const KEYED = BATCH.replace('$inputs: [', '$key: String!, $inputs: [').replace(
  ') { rows',
  ') @idempotent(key: $key) { rows',
);
const ONE = `mutation ($input: ServiceCapacityReportInput!) { serviceCapacityReport(input: $input) { userErrors { code field } } }`;
const KEYED_ONE = ONE.replace('($input:', '($key: String!, $input:').replace(
  '$input) {',
  '$input) @idempotent(key: $key) {',
);

type Batch = { readonly serviceCapacityReportBatch: { readonly rows: readonly Row[] } };
type One = { readonly serviceCapacityReport: { readonly userErrors: readonly UserError[] } };

/** Services of a town that run, by their ids. */
export async function runningIn(url: string, town: string): Promise<readonly string[]> {
  const rows = await ask<{ id: string }>(
    url,
    `select 'Service_' || s.id as id from service s join municipality m on m.id = s.municipality_id
     where m.code = '${town}' and s.starts_on < '2026-01-01' and s.closed_on is null order by s.key`,
  );
  return rows.map(({ id }) => id);
}

/** What was reported of a service, by day. */
export async function reportedOf(url: string, service: string): Promise<readonly { day: string; users: number }[]> {
  return ask(
    url,
    `select reported_for::text as day, users from capacity_report where 'Service_' || service_id = '${service}' order by 1`,
  );
}

/** Reports through the server, as one client. */
export function reporter(api: Api, as: Headers) {
  return {
    one: (input: Report): Promise<Answer<One>> => api.ask<One>(ONE, { input }, { ...as }),
    oneAs: (key: string, input: Report): Promise<Answer<One>> => api.ask<One>(KEYED_ONE, { key, input }, { ...as }),
    many: (mode: string, inputs: readonly Report[], dryRun = false): Promise<Answer<Batch>> =>
      api.ask<Batch>(BATCH, { inputs, mode, dryRun }, { ...as }),
    manyAs: (key: string, mode: string, inputs: readonly Report[]): Promise<Answer<Batch>> =>
      api.ask<Batch>(KEYED, { key, inputs, mode }, { ...as }),
  };
}

export function codesOf({ errors, data }: Answer<Batch>): readonly string[] {
  if (errors.length > 0) return errors.map(({ extensions }) => extensions.code);
  return data.serviceCapacityReportBatch.rows.map(({ status, userErrors }) => userErrors[0]?.code ?? status);
}
