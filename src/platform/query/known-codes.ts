import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Asking } from './asking.js';
import { type Collection, columnNamed } from './collection.js';
import { type Condition } from './condition.js';
import { RequestError } from './request-error.js';
import { isKnownCode } from './taxonomy.js';
import { conditionsIn, isRecord, textsComparedIn, type Where, writtenEntries } from './where.js';

type Asked = {
  readonly type: string;
  readonly field: string;
  readonly codes: readonly string[];
  readonly exists: (code: RawBuilder<unknown>) => Condition;
};

/**
 * A code of a municipality, district or kind that does not exist would make an empty answer, which looks like "nothing
 * is missing there". So it is refused, by name.
 */
export async function refuseUnknownCodes(
  db: Kysely<unknown>,
  collection: Collection,
  where: Where,
  asking: Asking,
): Promise<void> {
  const asked = codesAskedFor(collection, where, asking).filter(({ codes }) => codes.length > 0);
  if (asked.length === 0) return;
  const checks = asked.map(
    ({ type, field, codes, exists }) => sql`
      select ${type}::text as "type", ${field}::text as "field", asked.code as "code"
      from unnest(${[...codes]}::text[]) as asked(code) where not (${exists(sql.ref('asked.code'))})`,
  );
  const { rows } = await sql<{ type: string; field: string; code: string }>`
    ${sql.join(checks, sql` union all `)} limit 1`.execute(db);
  const [unknown] = rows;
  if (unknown !== undefined) {
    throw new RequestError('BAD_USER_INPUT', `There is no ${unknown.type} with the ${unknown.field} ${unknown.code}.`);
  }
}

function codesAskedFor(collection: Collection, where: Where, asking: Asking): readonly Asked[] {
  const { taxonomy } = collection;
  const below = writtenEntries(where).flatMap(([name, value]) => codesInEntry(collection, name, value, asking));
  if (taxonomy === undefined) return below;
  const codes = textsComparedIn(where);
  return [{ type: taxonomy.name, field: 'code', codes, exists: (code) => isKnownCode(taxonomy, code) }, ...below];
}

function codesInEntry(collection: Collection, name: string, value: unknown, asking: Asking): readonly Asked[] {
  if (name === 'and' || name === 'or' || name === 'not') {
    return conditionsIn(value).flatMap((inner) => codesAskedFor(collection, inner, asking));
  }
  if (!isRecord(value)) return [];
  const relation = collection.relations[name];
  if (relation !== undefined) {
    const conditions = relation.many ? Object.values(value).filter(isRecord) : [value];
    return conditions.flatMap((inner) => codesAskedFor(relation.to(), inner, asking));
  }
  const column = columnNamed(collection.columns, name);
  if (column?.isClosed !== true) return [];
  const { name: type, table } = collection;
  const exists = (code: RawBuilder<unknown>) =>
    sql`exists (select 1 from ${sql.table(table)} k where ${column.of('k', asking)} = ${code})`;
  return [{ type, field: name, codes: textsComparedIn(value), exists }];
}
