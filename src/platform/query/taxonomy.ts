import { type RawBuilder, sql } from 'kysely';
import { type Asking } from './asking.js';
import { all, any, type Condition, isOneOf, not } from './condition.js';
import { type Where } from './where.js';

/** One level of codes: where it stands for a row, and which codes it has. */
export type TaxonomyLevel = {
  readonly of: (alias: string, asking: Asking) => RawBuilder<unknown>;
  /** The table and column that list the codes, or the codes themselves. */
  readonly codes: { readonly table: string; readonly column: string } | readonly string[];
};

/**
 * Codes under codes: a kind belongs to an activity group, a municipality to a district. A code that is the row's own in
 * `levels[0]` means that row only; a code of a higher level means all below it.
 */
export type Taxonomy = { readonly name: string; readonly levels: readonly TaxonomyLevel[] };

/** The condition that the operators of the taxonomy make; undefined when none is given. */
export function compileTaxonomy(
  taxonomy: Taxonomy,
  where: Where,
  alias: string,
  asking: Asking,
): Condition | undefined {
  const isUnder = (codes: readonly unknown[]) =>
    under(taxonomy, codes, where.includeDescendants !== false, alias, asking);
  const conditions = [
    ...(where.eq === undefined ? [] : [isUnder([where.eq])]),
    ...(Array.isArray(where.in) ? [isUnder(where.in)] : []),
    ...(Array.isArray(where.notIn) ? [not(isUnder(where.notIn))] : []),
  ];
  return conditions.length === 0 ? undefined : all(conditions);
}

function under(
  { levels: [own, ...above] }: Taxonomy,
  codes: readonly unknown[],
  includeDescendants: boolean,
  alias: string,
  asking: Asking,
): Condition {
  const given = codes.map((code) => sql`${code}::text`);
  if (own === undefined || given.length === 0) return sql`false`;
  const isOwn = isOneOf(own.of(alias, asking), given);
  if (!includeDescendants) return isOwn;
  const groups = above.map((level) => {
    const group = level.of(alias, asking);
    return all([isOneOf(group, given), not(isListed(own, group))]);
  });
  return any([isOwn, ...groups]);
}

/** Whether a code is one of a level. */
function isListed({ codes }: TaxonomyLevel, code: RawBuilder<unknown>): Condition {
  if ('table' in codes) {
    return sql`exists (select 1 from ${sql.table(codes.table)} listed where ${sql.ref(`listed.${codes.column}`)} = ${code})`;
  }
  return sql`${code} = any(${[...codes]}::text[])`;
}

/** Whether a code is one of some level. */
export function isKnownCode({ levels }: Taxonomy, code: RawBuilder<unknown>): Condition {
  return any(levels.map((level) => isListed(level, code)));
}
