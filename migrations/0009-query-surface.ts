import { Migration } from '@mikro-orm/migrations';
import { fencedKnownLocations, fencedLocations } from './fenced-locations.js';
import { listIndexes } from './list-indexes.js';
import { earthDirection, placeIndexes, searchIndexes, searchKey } from './search-and-places.js';

/**
 * What lists, search and maps need to be answered without reading whole tables, and the news of every change of a fact
 * for processes that keep answers.
 */
export class QuerySurface extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists cube`);
    this.addSql(`create extension if not exists pg_trgm`);
    this.addSql(fencedLocations);
    this.addSql(fencedKnownLocations);
    this.#shownPoints('public');
    this.#shownPoints('known');
    for (const sql of [earthDirection, ...placeIndexes, ...searchKey, ...searchIndexes, ...listIndexes])
      this.addSql(sql);
    this.#tellOfChanges();
  }

  /** The points that may be shown of services: of the place itself, else of its settlement. Nothing of a protected one. */
  #shownPoints(schema: string): void {
    this.addSql(`
      create view ${schema}.shown_service_point as
      select l.id, l.service_id, l.valid_from, l.valid_until,
        case when l.latitude is not null and l.longitude is not null then l.latitude else p.latitude end as latitude,
        case when l.latitude is not null and l.longitude is not null then l.longitude else p.longitude end as longitude
      from ${schema}.shown_service_location l left join ${schema}.settlement p on p.id = l.settlement_id`);
  }

  /** As before, and told on a channel at the moment of the commit. */
  #tellOfChanges(): void {
    this.addSql(`
      create or replace function number_transaction() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7268170526);
        update recorded_transaction
          set sequence = nextval('recorded_transaction_sequence'),
            recorded_at = greatest(clock_timestamp(), (
              select recorded_at + interval '1 microsecond' from recorded_transaction
              where sequence is not null order by sequence desc limit 1))
          where id = new.id;
        perform pg_notify('karta_facts_changed', currval('recorded_transaction_sequence')::text);
        return null;
      end $$`);
  }
}
