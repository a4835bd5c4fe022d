import { Migration } from '@mikro-orm/migrations';
import { keepHistory, knownView, refuseChanges } from './history.js';

const FACTS = [
  ...['source', 'planning_region', 'district', 'municipality', 'settlement', 'municipality_census'],
  ...['settlement_population', 'delegated_spending', 'service_kind', 'legacy_type', 'legacy_mapping', 'provider'],
  ...['service', 'service_location', 'provision', 'funding', 'suspension', 'allocation', 'legacy_capacity'],
  ...['licence', 'licence_location', 'inspection', 'inspection_finding', 'prescription', 'prescription_follow_up'],
  ...['map_edition', 'map_entry', 'agreement56', 'agreement55', 'agreement55_participant', 'exemption'],
];

/**
 * Every fact table keeps what was recorded in it, in a table beside it to which rows are only ever added: the image of
 * each row after each change, or before its deletion, with the transaction that made it. The database does it itself,
 * so that no way of writing can forget it. The schema `known` shows the tables as they were recorded up to the
 * transaction with the number in `karta.known_sequence`.
 */
export class RecordedHistory extends Migration {
  override up(): void {
    this.#transactions();
    for (const table of FACTS) {
      this.addSql(`
        create table ${table}_history (
          like ${table},
          operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
          recorded_in bigint not null references recorded_transaction,
          entry bigint primary key generated always as identity
        )`);
      this.addSql(`create index on ${table}_history (id, entry)`);
      this.addSql(`create index on ${table}_history (recorded_in)`);
      this.addSql(`drop trigger ${table}_records_transaction on ${table}`);
    }
    this.addSql(`drop function record_transaction()`);
    this.#baseline();
    for (const table of FACTS) {
      for (const sql of keepHistory(table)) this.addSql(sql);
      this.addSql(refuseChanges(`${table}_history`));
    }
    this.addSql(`create schema known`);
    for (const table of FACTS) this.addSql(knownView(table));
    this.#shownLocations();
  }

  /** The row of the transaction at work, made when it first changes a fact; its number comes at commit. */
  #transactions(): void {
    this.addSql(`
      create function recorded_transaction_id() returns bigint language plpgsql as $$
      declare
        known text := current_setting('karta.recorded', true);
        recorded bigint;
      begin
        if split_part(known, ' ', 1) = pg_current_xact_id()::text then
          return split_part(known, ' ', 2)::bigint;
        end if;
        insert into recorded_transaction default values returning id into recorded;
        perform set_config('karta.recorded', pg_current_xact_id()::text || ' ' || recorded, true);
        return recorded;
      end $$`);
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
        return null;
      end $$`);
    this.addSql(`
      create function recorded_transactions_stay() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.transaction = pg_current_xact_id() then return new; end if;
        raise exception using errcode = 'restrict_violation', message = 'What was recorded stays as it was recorded';
      end $$`);
    this.addSql(`
      create trigger recorded_transactions_stay before update or delete on recorded_transaction
        for each row execute function recorded_transactions_stay()`);
    this.addSql(`
      create function history_is_only_added_to() returns trigger language plpgsql as $$
      begin
        raise exception using errcode = 'restrict_violation', message = 'History is only added to';
      end $$`);
    this.addSql(refuseChanges('recorded_transaction', 'truncate'));
    this.addSql(`create index on recorded_transaction (recorded_at)`);
    this.addSql(`
      create function keep_history() returns trigger language plpgsql as $$
      declare
        images text := case tg_op when 'DELETE' then 'old_rows' when 'TRUNCATE' then tg_table_name else 'new_rows' end;
        columns text;
        recorded bigint;
        has_rows boolean;
      begin
        execute format('select exists (select from %I)', images) into has_rows;
        if not has_rows then return null; end if;
        recorded := recorded_transaction_id();
        select string_agg(quote_ident(attname), ', ' order by attnum) into columns
          from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
        execute format('insert into %I.%I (%s, operation, recorded_in) select %s, %L, %s from %I',
          tg_table_schema, tg_table_name || '_history', columns, columns,
          case tg_op when 'TRUNCATE' then 'DELETE' else tg_op end, recorded, images);
        return null;
      end $$`);
  }

  /** What is there already is recorded as of now; what was before it is not retained. */
  #baseline(): void {
    for (const table of FACTS) {
      this.addSql(`
        insert into ${table}_history select t.*, 'INSERT', recorded_transaction_id() from ${table} t`);
    }
    this.addSql(`
      create table history_start (
        since timestamptz not null,
        recorded_in bigint references recorded_transaction
      )`);
    this.addSql(`
      insert into history_start select clock_timestamp(),
        (select id from recorded_transaction where transaction = pg_current_xact_id() and sequence is null)`);
    this.addSql(refuseChanges('history_start'));
  }

  /** A place that was ever protected, or is today, is shown at no time. */
  #shownLocations(): void {
    this.addSql(`
      create view known.shown_service_location as
      select l.id, l.service_id, l.valid_from, l.valid_until,
        case when not p.withheld then l.settlement_id end as settlement_id,
        case when not p.withheld then l.address end as address,
        case when not p.withheld then l.latitude end as latitude,
        case when not p.withheld then l.longitude end as longitude,
        p.withheld as address_withheld,
        l.provenance, l.source_id, l.created_at, l.updated_at, l.version
      from known.service_location l
      cross join lateral (
        select exists (
          select 1 from public.allocation_history a
            join public.service_kind_history k on k.id = a.kind_id
          where a.service_id = l.service_id and k.address_protected
        ) or exists (
          select 1 from public.legacy_capacity_history c
            join public.legacy_mapping_history m on m.legacy_type_id = c.legacy_type_id
            join public.service_kind_history k on k.id = m.kind_id
          where c.service_id = l.service_id and k.address_protected
        ) or not (
          exists (select 1 from known.allocation a where a.service_id = l.service_id)
          or exists (select 1 from known.legacy_capacity c where c.service_id = l.service_id)
        ) or exists (
          select 1 from public.shown_service_location s where s.id = l.id and s.address_withheld
        ) as withheld
      ) p`);
    this.addSql(`create index on allocation_history (service_id)`);
    this.addSql(`create index on legacy_capacity_history (service_id)`);
  }
}
