import { Migration } from '@mikro-orm/migrations';

const FACTS = [
  ...['planning_region', 'district', 'municipality', 'settlement', 'municipality_census', 'settlement_population'],
  ...['delegated_spending', 'service_kind', 'legacy_type', 'legacy_mapping', 'provider', 'service', 'service_location'],
  ...[
    'provision',
    'funding',
    'suspension',
    'allocation',
    'legacy_capacity',
    'licence',
    'licence_location',
    'inspection',
  ],
  ...['inspection_finding', 'prescription', 'prescription_follow_up', 'map_edition', 'map_entry', 'agreement56'],
  ...['agreement55', 'agreement55_participant', 'exemption', 'source'],
];

/**
 * Every transaction that changes a fact gets a number in the order of commits. The number is given at the very end of
 * the transaction, under a lock that lasts until it is committed, so a reader that sees a number sees all before it.
 * That a transaction is recorded already is kept in a setting that ends with it, for its own number may come again after
 * a restore into another cluster.
 */
export class RecordedTransactions extends Migration {
  override up(): void {
    this.addSql(`
      create table recorded_transaction (
        id bigint primary key generated always as identity,
        transaction xid8 not null default pg_current_xact_id(),
        sequence bigint unique,
        recorded_at timestamptz
      )`);
    this.addSql(`create sequence recorded_transaction_sequence owned by recorded_transaction.sequence`);
    this.addSql(`
      create function record_transaction() returns trigger language plpgsql as $$
      begin
        if current_setting('karta.recorded', true) is distinct from pg_current_xact_id()::text then
          insert into recorded_transaction default values;
          perform set_config('karta.recorded', pg_current_xact_id()::text, true);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create function number_transaction() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7268170526);
        update recorded_transaction
          set sequence = nextval('recorded_transaction_sequence'), recorded_at = clock_timestamp()
          where id = new.id;
        return null;
      end $$`);
    this.addSql(`
      create constraint trigger transaction_is_numbered_at_commit after insert on recorded_transaction
        deferrable initially deferred for each row execute function number_transaction()`);
    for (const table of FACTS) {
      this.addSql(`
        create trigger ${table}_records_transaction after insert or update or delete or truncate on ${table}
          for each statement execute function record_transaction()`);
    }
  }
}
