import { type RawBuilder, sql } from 'kysely';
import { type Collection } from './collection.js';
import { any } from './condition.js';
import { type Database } from './page.js';
import { RequestError } from './request-error.js';

export type SearchHitRow = {
  readonly type: string;
  readonly pk: string;
  /** From 0 to 1. */
  readonly rank: number;
  readonly field: string;
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
};

const LONGEST_TEXT = 200;
export const MOST_HITS = 100;

/** How alike words must sound to be found, and to be shown as what was found. */
const LEAST_LIKENESS = 0.45;
const LEAST_LIKENESS_OF_WORDS = 0.4;

/** Latin letters that look like Cyrillic ones; a text of nothing else may be meant in either script. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};

/** The rows whose names sound like the text, or whose code it is; the best first. */
export async function searchRows(
  database: Database,
  collections: readonly Collection[],
  asked: { readonly text: string; readonly first: number },
): Promise<readonly SearchHitRow[]> {
  const text = checkedText(asked.text);
  if (asked.first < 1 || asked.first > MOST_HITS) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `first is ${String(asked.first)}; it must be from 1 to ${String(MOST_HITS)}.`,
    );
  }
  const readings = readingsOf(text);
  const found = collections.flatMap((collection, place) =>
    waysToFind(collection).map((way) => sql`(${foundIn(collection, way, place, text, readings, asked.first)})`),
  );
  if (found.length === 0) return [];
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_LIKENESS)}, true)`.execute(database);
  const { rows } = await sql<SearchHitRow>`
    with hit as materialized (
      select * from (
        select distinct on (f.place, f.pk) f.* from (${sql.join(found, sql` union all `)}) f
        order by f.place, f.pk, f.rank desc, f.field) best
      order by rank desc, place, text, pk limit ${asked.first})
    select type, pk, round(rank::numeric, 3)::double precision as "rank", field, text, ${parts(readings)} as "parts"
    from hit order by rank desc, place, text, pk`.execute(database);
  return rows;
}

/** Whose names and codes lead to a row: its own, or those of the row that it belongs to. */
type Way = {
  readonly of: Collection;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** How the fields are told: the relation before them, where there is one. */
  readonly prefix: string;
  readonly weight: number;
  readonly joined: RawBuilder<unknown>;
};

/** What belongs to something comes after the thing itself. */
const WEIGHT_OF_RELATED = 0.9;

function waysToFind(collection: Collection): readonly Way[] {
  const { searched, table, relations } = collection;
  if (searched === undefined) return [];
  const own = { of: collection, ...searched, prefix: '', weight: 1, joined: sql`${sql.table(table)} n` };
  const relation = relations[searched.through?.relation ?? ''];
  if (searched.through === undefined || relation?.foreignKey === undefined) return [own];
  const of = relation.to();
  const joined = sql`${sql.table(of.table)} n join ${sql.table(table)} t on ${sql.ref(`t.${relation.foreignKey}`)} = n.id`;
  const { names, relation: name } = searched.through;
  return [own, { of, names, codes: [], prefix: `${name}.`, weight: WEIGHT_OF_RELATED, joined }];
}

function foundIn(
  { name: type }: Collection,
  { of, names, codes, prefix, weight, joined }: Way,
  place: number,
  text: string,
  readings: readonly string[],
  first: number,
): RawBuilder<unknown> {
  const stored = (name: string) => sql.ref(`n.${of.columns[name]?.stored ?? name}`);
  // Names of different tables have collations of their own, which do not mix.
  const plain = (name: string) => sql`(${stored(name)}::text collate "C")`;
  const key = (name: string) => sql`search_key(${stored(name)})`;
  const sounds = names.flatMap((name) => readings.map((reading) => sql`${key(name)} %> search_key(${reading}::text)`));
  const equals = codes.map((name) => sql`${stored(name)} = ${text}`);
  const candidates = [
    ...names.flatMap((name) =>
      readings.map((reading) => {
        const asked = sql`search_key(${reading}::text)`;
        const likeness = sql`(0.7 * word_similarity(${asked}, ${key(name)}) + 0.3 * similarity(${asked}, ${key(name)}))`;
        return sql`(${prefix + name}::text, ${plain(name)}, (${sql.lit(weight)} * ${likeness})::double precision)`;
      }),
    ),
    ...codes.map((name) => sql`(${name}::text, ${plain(name)}, case when ${stored(name)} = ${text} then 1.0 end)`),
  ];
  const found = sql.ref(prefix === '' ? 'n.id' : 't.id');
  return sql`
    select ${type}::text as type, ${place}::integer as place, ${found} as pk, best.rank, best.field, best.text
    from ${joined} cross join lateral (
      select v.field, v.text, v.rank from (values ${sql.join(candidates)}) v(field, text, rank)
      where v.rank is not null order by v.rank desc, v.field limit 1) best
    where ${any([...sounds, ...equals])} order by best.rank desc, ${found} limit ${first}`;
}

/** The text found, word by word, and which words sound like one that was asked for. */
function parts(readings: readonly string[]): RawBuilder<unknown> {
  const words = sql.join(
    readings.map((reading) => sql`search_key(${reading}::text)`),
    sql` || ' ' || `,
  );
  return sql`(
    select jsonb_agg(jsonb_build_object('text', p.part[1], 'isMatch', exists (
      select 1 from regexp_split_to_table(${words}, ' ') asked(word)
      where asked.word <> '' and (p.part[1] = ${readings[0] ?? ''} or starts_with(search_key(p.part[1]), asked.word)
        or similarity(search_key(p.part[1]), asked.word) >= ${sql.lit(LEAST_LIKENESS_OF_WORDS)}))) order by p.position)
    from regexp_matches(hit.text, '\\s+|\\S+', 'g') with ordinality p(part, position))`;
}

function checkedText(given: string): string {
  const text = given.trim();
  if (text.includes('\0') || text.length > LONGEST_TEXT || !/[\p{L}\p{N}]/u.test(text)) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `A search needs a letter or a digit, has at most ${String(LONGEST_TEXT)} characters, and not the character U+0000.`,
    );
  }
  return text;
}

function readingsOf(text: string): readonly string[] {
  const letters = [...text.toLowerCase()];
  const isAmbiguous = letters.every((letter) => letter in LOOK_ALIKES || !/\p{L}/u.test(letter));
  return isAmbiguous ? [text, letters.map((letter) => LOOK_ALIKES[letter] ?? letter).join('')] : [text];
}
