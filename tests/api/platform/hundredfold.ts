import { ask } from '../../seeds/ask.js';

/* The demonstration a hundred times over: the same services and what hangs on them, under other keys. */

const KEYS: Readonly<Record<string, readonly string[]>> = {
  provider: ['id'],
  service: ['id', 'predecessor_id'],
  service_location: ['id', 'service_id'],
  provision: ['id', 'service_id', 'provider_id'],
  funding: ['id', 'service_id'],
  suspension: ['id', 'service_id'],
  allocation: ['id', 'service_id'],
  legacy_capacity: ['id', 'service_id'],
  licence: ['id', 'service_id', 'holder_id'],
  inspection: ['id', 'service_id'],
  inspection_finding: ['id', 'inspection_id'],
  prescription: ['id', 'inspection_id'],
  prescription_follow_up: ['id', 'prescription_id', 'inspection_id'],
  service_procedure: ['id', 'service_id'],
  capacity_report: ['id', 'service_id'],
  licence_application: ['id', 'service_id', 'applicant_id', 'licence_id'],
  licence_ending: ['id', 'licence_id'],
  quality_measure: ['id', 'prescription_id'],
  yearly_report: ['id', 'service_id'],
};

/** Columns that are unique beside the keys get the number of the copy behind them; others stay, as invented as they were. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  provider: ['external_value'],
  service: ['external_value', 'name_bg', 'name_en'],
  provision: ['external_value'],
  licence: ['number'],
  inspection: ['external_value'],
  prescription: ['external_value'],
  service_procedure: ['external_value'],
  licence_application: ['external_value'],
  yearly_report: ['external_value'],
};

export async function makeHundredfold(url: string, times = 100): Promise<void> {
  for (const [table, keys] of Object.entries(KEYS)) {
    const columns = await ask<{ name: string }>(
      url,
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const values = columns.map(({ name }) => {
      if (keys.includes(name)) return `md5(${name}::text || '/' || n)::uuid`;
      if (MARKED[table]?.includes(name) === true) return `${name} || ' ' || n`;
      if (table === 'provider' && (name === 'eik' || name === 'municipality_id')) return 'null';
      if (table === 'provider' && name === 'kind') return `'PRIVATE_BG'`;
      // Spread over time, so that some of them are new.
      return name === 'updated_at' || name === 'created_at' ? `${name} - n * interval '1 day'` : name;
    });
    const names = columns.map(({ name }) => name).join(', ');
    // What a municipality files is once a year, however many services there are.
    const copied = table === 'yearly_report' ? 'where service_id is not null' : '';
    // Triggers and foreign keys would only repeat for every copy what they said of the first.
    await ask(
      url,
      `do $$ begin set local session_replication_role = replica;
        insert into ${table} (${names}) select ${values.join(', ')} from ${table}, generate_series(1, ${String(times - 1)}) n ${copied}; end $$`,
    );
  }
  await ask(url, 'vacuum analyze');
}
