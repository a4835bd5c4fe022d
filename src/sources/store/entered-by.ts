import { sql } from 'kysely';
import { roles, type Viewer } from '../../access/rules/index.js';
import { type Entered } from '../../kernel/provenance.js';
import { type Database } from '../../platform/query/index.js';

export { type Entered };

/** The source of what a body enters: one for each role and area, made when it first enters something. */
export async function enteredBy(database: Database, viewer: Viewer): Promise<Entered> {
  const role = roles.find(({ code }) => code === viewer.role);
  if (role === undefined) throw new Error('Nobody enters facts without a role');
  const area = viewer.provider ?? [...viewer.municipalities].sort().join(' ');
  const invented = viewer.provenance === 'SYNTHETIC';
  const key = `entries/${[role.code.toLowerCase(), area, invented ? 'invented' : ''].filter((part) => part !== '').join('/')}`;
  await sql`
    insert into source (key, publisher, title_bg, title_en, licence, origin)
    select ${key}, ${role.nameBg} || coalesce(': ' || (
        select string_agg(name_bg, ', ' order by code) from municipality where id = any(${[...viewer.municipalities]}::uuid[])
      ), ': ' || (select name_bg from provider where id = ${viewer.provider}::uuid), ''),
      ${invented ? 'Измислени вписвания за показ' : 'Вписвания в Карта'},
      ${invented ? 'Invented entries for demonstration' : 'Entries in Karta'},
      'public register (ЗСУ чл. 86)', ${invented ? 'DEMONSTRATION' : 'REGISTER'}
    on conflict (key) do nothing`.execute(database);
  const { rows } = await sql<{ id: string }>`select id from source where key = ${key}`.execute(database);
  const [source] = rows;
  if (source === undefined) throw new Error(`The source ${key} is not there`);
  return { provenance: viewer.provenance, sourceId: source.id };
}
