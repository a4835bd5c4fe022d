import { ask } from '../../seeds/ask.js';
import { type Grown, OF_SERVICES, OTHERS } from './grown-tables.js';

/** How often one copy says what the others do not. */
const SELDOM = 300;

type StoredColumn = { readonly name: string; readonly type: string };

/** Of every table that can grow at least a hundred times what the demonstration has. */
export function makeHundredfold(url: string): Promise<void> {
  return grow(url, { ...OF_SERVICES, ...OTHERS }, ({ times = 100 }) => times);
}

/** Ten times the services, with all that hangs on them. */
export function makeTenfold(url: string): Promise<void> {
  return grow(url, OF_SERVICES, () => 10);
}

async function grow(
  url: string,
  tables: Readonly<Record<string, Grown>>,
  timesOf: (grown: Grown) => number,
): Promise<void> {
  for (const [table, grown] of Object.entries(tables)) {
    const columns = await ask<StoredColumn>(
      url,
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map((column) => valueIn(table, grown, column));
    const copies = timesOf(grown) - 1;
    // What a municipality files is once a year, however many services there are.
    const copied = table === 'yearly_report' ? 'where service_id is not null' : '';
    // Triggers and foreign keys would only repeat for every copy what they said of the first.
    await ask(
      url,
      `do $$ begin set local session_replication_role = replica;
        insert into ${table} (${names}) select ${values.join(', ')} from ${table}, generate_series(1, ${String(copies)}) n ${copied}; end $$`,
    );
  }
  await ask(url, 'vacuum analyze');
}

function valueIn(table: string, { keys, marked, moved, seldom }: Grown, { name, type }: StoredColumn): string {
  if (keys.includes(name)) return `md5(${name}::text || '/' || n)::uuid`;
  if (marked?.includes(name) === true) return `${name} || ' ' || n`;
  if (moved?.includes(name) === true) return type === 'date' ? `${name} - n` : `${name} + n`;
  if (seldom?.includes(name) === true) {
    const said = type === 'date' ? `date '2026-01-01' - n` : `'№ ' || n`;
    return `coalesce(${name}, case when n % ${String(SELDOM)} = 1 then ${said} end)`;
  }
  if (table === 'provider' && (name === 'eik' || name === 'municipality_id')) return 'null';
  if (table === 'provider' && name === 'kind') return `'PRIVATE_BG'`;
  // Spread over time, so that some of them are new.
  return name === 'updated_at' || name === 'created_at' ? `${name} - n * interval '1 day'` : name;
}
