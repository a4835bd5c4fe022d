import { type Kysely, sql } from 'kysely';
import { type Collection, columnNamed } from './collection.js';
import { type Column } from './column.js';
import { RequestError } from './request-error.js';
import { conditionsIn, isRecord, textsComparedIn, type Where, writtenEntries } from './where.js';

type Asked = {
  readonly collection: Collection;
  readonly field: string;
  readonly column: Column;
  readonly codes: readonly string[];
};

/**
 * A code of a municipality, district or kind that does not exist would make an empty answer, which looks like "nothing
 * is missing there". So it is refused, by name.
 */
export async function refuseUnknownCodes(db: Kysely<unknown>, collection: Collection, where: Where): Promise<void> {
  const asked = codesAskedFor(collection, where);
  if (asked.length === 0) return;
  const checks = asked.map(
    ({ collection: { name, table }, field, column, codes }) => sql`
      select ${name}::text as "type", ${field}::text as "field", asked.code as "code"
      from unnest(${[...codes]}::text[]) as asked(code)
      where not exists (select 1 from ${sql.table(table)} k where ${column.of('k')} = asked.code)`,
  );
  const { rows } = await sql<{ type: string; field: string; code: string }>`
    ${sql.join(checks, sql` union all `)} limit 1`.execute(db);
  const [unknown] = rows;
  if (unknown !== undefined) {
    throw new RequestError('BAD_USER_INPUT', `There is no ${unknown.type} with the ${unknown.field} ${unknown.code}.`);
  }
}

function codesAskedFor(collection: Collection, where: Where): readonly Asked[] {
  return writtenEntries(where).flatMap(([name, value]): readonly Asked[] => {
    if (name === 'and' || name === 'or' || name === 'not') {
      return conditionsIn(value).flatMap((inner) => codesAskedFor(collection, inner));
    }
    if (!isRecord(value)) return [];
    const relation = collection.relations[name];
    if (relation !== undefined) {
      const conditions = relation.many ? Object.values(value).filter(isRecord) : [value];
      return conditions.flatMap((inner) => codesAskedFor(relation.to(), inner));
    }
    const found = columnNamed(collection.columns, name);
    if (found?.isClosed !== true) return [];
    const codes = textsComparedIn(value);
    return codes.length === 0 ? [] : [{ collection, field: name, column: found, codes }];
  });
}
