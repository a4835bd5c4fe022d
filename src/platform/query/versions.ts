import { sql } from 'kysely';
import { type Day } from '../../kernel/day.js';
import { type Collection, publicName } from './collection.js';
import { globalId } from './global-id.js';
import { type MemoryCollection } from './memory-list.js';
import { type Database } from './page.js';

export const VersionChange = { CREATED: 'CREATED', UPDATED: 'UPDATED', DELETED: 'DELETED' } as const;
export type VersionChange = keyof typeof VersionChange;

/** One field that a change altered; null is a missing value. */
export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** What was recorded of a row by one transaction. */
export type Version = {
  /** The position in the whole history, of all rows of the table. */
  readonly entry: number;
  readonly change: VersionChange;
  readonly version: number;
  readonly recordedAt: string;
  readonly dataVersion: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly changes: readonly FieldChange[];
};

type Image = Readonly<Record<string, string | number | boolean | null>>;
type Recorded = Pick<Version, 'entry' | 'recordedAt' | 'dataVersion'> & {
  readonly pk: string;
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly image: Image;
};

const CHANGE: Record<Recorded['operation'], VersionChange> = {
  INSERT: 'CREATED',
  UPDATE: 'UPDATED',
  DELETE: 'DELETED',
};

/** What was recorded of these rows up to a transaction, by its number, in one statement. */
export async function fetchVersions(
  db: Database,
  collection: Collection,
  ids: readonly string[],
  upTo: string,
): Promise<ReadonlyMap<string, readonly Version[]>> {
  const table = `${collection.recorded?.table ?? collection.table}_history`;
  const { rows } = await sql<Recorded>`
    select h.id as "pk", h.entry::integer as "entry", h.operation, r.sequence::text as "dataVersion",
      to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", to_jsonb(h) as "image"
    from ${sql.table(table)} h join recorded_transaction r on r.id = h.recorded_in
    where h.id = any(${[...ids]}) and r.sequence <= ${upTo}::bigint
    order by r.sequence, h.entry`.execute(db);
  const fields = fieldsOf(collection);
  return new Map(
    [...Map.groupBy(rows, ({ pk }) => pk)].map(([id, recorded]) => [
      id,
      recorded.map((each, index) => toVersion(each, recorded[index - 1]?.image ?? null, fields)),
    ]),
  );
}

type RecordedField = {
  readonly name: string;
  readonly column: string;
  readonly shown: (value: Image[string]) => string | null;
};

/**
 * The columns that the schema shows of a row, and the rows that it refers to, under their public names. Those that are
 * withheld from some are not among them: that such a value changed, or did not, would tell something of it.
 */
function fieldsOf(collection: Collection): readonly RecordedField[] {
  const unshown = new Set([...UNRECORDED, ...(collection.recorded?.withheld ?? [])]);
  const columns = Object.entries(collection.columns).flatMap(([name, column]) => {
    const { stored, kind } = column;
    if (stored === undefined || kind === 'hidden' || unshown.has(stored)) return [];
    return [{ name: publicName(name, column), column: stored, shown: textOf }];
  });
  const relations = Object.entries(collection.relations).flatMap(([name, { foreignKey, to }]) => {
    if (foreignKey === undefined || unshown.has(foreignKey)) return [];
    const shown = (value: Image[string]) => (value === null ? null : globalId(to().name, String(value)));
    return [{ name, column: foreignKey, shown }];
  });
  return [...columns, ...relations];
}

/** What the database notes of every change by itself. */
const UNRECORDED = new Set(['created_at', 'updated_at', 'version']);

function textOf(value: Image[string]): string | null {
  return value === null ? null : String(value);
}

function toVersion(
  { entry, operation, recordedAt, dataVersion, image }: Recorded,
  before: Image | null,
  fields: readonly RecordedField[],
): Version {
  const changed =
    operation === 'DELETE' ? [] : fields.filter(({ column }) => valueIn(image, column) !== valueIn(before, column));
  return {
    ...{ entry, recordedAt, dataVersion, change: CHANGE[operation], version: Number(image.version) },
    // PostgreSQL writes days as the kernel does.
    validFrom: valueIn(image, 'valid_from') as Day | null,
    validTo: valueIn(image, 'valid_until') as Day | null,
    changes: changed.map(({ name, column, shown }) => ({
      field: name,
      before: shown(valueIn(before, column)),
      after: shown(valueIn(image, column)),
    })),
  };
}

function valueIn(image: Image | null, column: string): Image[string] {
  return image?.[column] ?? null;
}

/** A history as a list, in the order in which it was recorded. */
export const versions: MemoryCollection<Version> = {
  name: 'Version',
  columns: {
    entry: { kind: 'integer', onDemand: true, value: ({ entry }) => entry },
    change: { kind: 'enum', codeSet: { name: 'VersionChange', codes: VersionChange }, value: ({ change }) => change },
    recordedAt: { kind: 'timestamp', value: ({ recordedAt }) => recordedAt },
  },
  relations: {},
  defaultOrder: [{ field: 'entry', direction: 'ASC', nulls: 'LAST' }],
  keyOf: ({ entry }) => String(entry),
};
