import { Migration } from '@mikro-orm/migrations';
import { externalId, factColumns } from './fact-columns.js';
import { addFactColumns, factTable } from './fact-tables.js';
import { seenWhere } from './served.js';

/** The conditions of agreements between municipalities, and editions of the Map before they are adopted. */
export class AgreementsAndDrafts extends Migration {
  override up(): void {
    const columns = addFactColumns('agreement56', {
      name: 'ground',
      definition: `text check (ground in ('NO_PREMISES', 'NO_SPECIALISTS', 'NO_APPROVAL', 'CLOSED_FOR_QUALITY'))`,
    });
    for (const sql of columns) this.addSql(sql);
    this.addSql(`
      create table map_draft (
        id uuid primary key default gen_random_uuid(),
        ${externalId},
        name_bg text not null,
        opened_on date not null,
        edition_id uuid unique references map_edition,
        ${factColumns}
      )`);
    this.addSql(`
      create table map_draft_entry (
        id uuid primary key default gen_random_uuid(),
        draft_id uuid not null references map_draft,
        level text not null check (level in ('MUNICIPAL', 'DISTRICT', 'NATIONAL')),
        host_id uuid not null references municipality,
        kind_id uuid not null references service_kind,
        maximum_users integer not null check (maximum_users >= 0),
        state_funding text not null check (state_funding in ('FULL', 'PARTIAL')),
        is_dropped boolean not null,
        ${factColumns},
        unique (draft_id, level, host_id, kind_id)
      )`);
    this.addSql(`create index on map_draft_entry (host_id)`);
    this.addSql(`create index on map_draft_entry (kind_id)`);
    for (const table of ['map_draft', 'map_draft_entry']) {
      for (const sql of factTable(table)) this.addSql(sql);
      for (const sql of seenWhere(table, `viewer_is('MINISTRY', 'ASP')`)) this.addSql(sql);
    }
  }
}
