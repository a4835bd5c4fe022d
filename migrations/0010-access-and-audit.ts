import { Migration } from '@mikro-orm/migrations';
import { readable, SERVING, servingRole, writable } from './served.js';

const FACTS = [
  ...['source', 'planning_region', 'district', 'municipality', 'settlement', 'municipality_census'],
  ...['settlement_population', 'delegated_spending', 'service_kind', 'legacy_type', 'legacy_mapping', 'provider'],
  ...['service', 'service_location', 'provision', 'funding', 'suspension', 'allocation', 'legacy_capacity'],
  ...['licence', 'licence_location', 'inspection', 'inspection_finding', 'prescription', 'prescription_follow_up'],
  ...['map_edition', 'map_entry', 'agreement56', 'agreement55', 'agreement55_participant', 'exemption'],
];

/** Who may write, and the record of who did what: only added to, each entry bound to the one before it by a hash. */
export class AccessAndAudit extends Migration {
  override up(): void {
    this.addSql(servingRole);
    this.#viewer();
    this.#keys();
    this.#audit();
    this.#idempotency();
    this.#rights();
  }

  /** Who asks, as the session says; nobody in particular where it says nothing. */
  #viewer(): void {
    this.addSql(`
      create function viewer_is(variadic roles text[]) returns boolean stable parallel safe language sql as
      $$ select coalesce(current_setting('karta.role', true) = any(roles), false) $$`);
    this.addSql(`
      create function viewer_municipalities() returns uuid[] stable parallel safe language sql as
      $$ select coalesce(nullif(current_setting('karta.municipalities', true), ''), '{}')::uuid[] $$`);
    this.addSql(`
      create function viewer_provider() returns uuid stable parallel safe language sql as
      $$ select nullif(current_setting('karta.provider', true), '')::uuid $$`);
  }

  #keys(): void {
    this.addSql(`
      create table api_key (
        id uuid primary key default gen_random_uuid(),
        secret_hash bytea not null check (length(secret_hash) = 32),
        name text not null check (name <> ''),
        role text not null check (role in (
          'MINISTRY', 'ASP', 'AKSU', 'MUNICIPALITY', 'DISTRICT_GOVERNOR', 'PROVIDER', 'READER', 'OPERATOR')),
        municipality_ids uuid[] not null default '{}',
        provider_id uuid references provider check ((provider_id is not null) = (role = 'PROVIDER')),
        scopes text[],
        enters_as text not null check (enters_as in ('SYNTHETIC', 'PLACEHOLDER', 'OFFICIAL')),
        replaces_id uuid references api_key,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null check (expires_at > created_at),
        revoked_at timestamptz,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        check ((cardinality(municipality_ids) > 0) = (role in ('MUNICIPALITY', 'DISTRICT_GOVERNOR')))
      )`);
    this.addSql(`create index on api_key (provider_id)`);
    this.addSql(`create index on api_key (replaces_id)`);
    this.addSql(
      `create trigger api_key_keeps_version before update on api_key for each row execute function keep_version()`,
    );
    this.addSql(`alter table api_key enable row level security`);
    this.addSql(`
      create policy seen on api_key for select to ${SERVING}
        using (viewer_is('OPERATOR') or current_setting('karta.client', true) = 'key:' || id)`);
    this.addSql(`create policy added on api_key for insert to ${SERVING} with check (viewer_is('OPERATOR'))`);
    this.addSql(`create policy changed on api_key for update to ${SERVING} using (viewer_is('OPERATOR'))`);
    // Whoever serves requests compares secrets, and reads no other part of them.
    this.addSql(`
      create function live_api_key(wanted uuid, secret bytea) returns table (
        id uuid, name text, role text, municipality_ids uuid[], provider_id uuid, scopes text[], enters_as text
      ) stable security definer set search_path = public, pg_temp language sql as $$
        select k.id, k.name, k.role, k.municipality_ids, k.provider_id, k.scopes, k.enters_as from api_key k
        where k.id = wanted and k.secret_hash = sha256(secret) and k.revoked_at is null and k.expires_at > clock_timestamp()
      $$`);
    this.addSql(`revoke all on function live_api_key(uuid, bytea) from public`);
  }

  #audit(): void {
    this.addSql(`
      create function iso_instant(written text) returns timestamptz immutable parallel safe language sql
        set timezone = 'UTC' as $$ select written::timestamptz $$`);
    this.addSql(`
      create function iso_day(written text) returns date immutable parallel safe language sql
        set datestyle = 'ISO, YMD' as $$ select written::date $$`);
    const from = (type: string, path: string) => `${type} generated always as (${path}) stored`;
    this.addSql(`
      create table audit_entry (
        id uuid primary key default gen_random_uuid(),
        position bigint not null unique,
        content jsonb not null,
        previous_hash bytea not null,
        hash bytea not null unique,
        recorded_at ${from('timestamptz', `iso_instant(content ->> 'recordedAt')`)},
        client ${from('text collate "C"', `content ->> 'client'`)},
        client_name ${from('text', `content ->> 'clientName'`)},
        role ${from('text', `content ->> 'role'`)},
        permission ${from('text', `content ->> 'permission'`)},
        command ${from('text', `content ->> 'command'`)},
        subject_type ${from('text', `content ->> 'subjectType'`)},
        subject_id ${from('uuid', `(content ->> 'subjectId')::uuid`)},
        municipality_id ${from('uuid', `(content ->> 'municipality')::uuid`)},
        provider_id ${from('uuid', `(content ->> 'provider')::uuid`)},
        act_number ${from('text', `content -> 'basis' ->> 'actNumber'`)},
        act_date ${from('date', `iso_day(content -> 'basis' ->> 'actDate')`)},
        effective_on ${from('date', `iso_day(content ->> 'effectiveOn')`)},
        request_id ${from('text', `content ->> 'requestId'`)}
      )`);
    for (const column of ['client', 'subject_id', 'municipality_id', 'provider_id', 'recorded_at']) {
      this.addSql(`create index on audit_entry (${column}, position)`);
    }
    this.addSql(`
      create trigger audit_entry_is_only_added_to before update or delete or truncate on audit_entry
        for each statement execute function history_is_only_added_to()`);
    this.addSql(`
      create function append_audit(entry jsonb) returns bigint security definer set search_path = public, pg_temp
      language plpgsql as $$
      declare
        last record;
        written jsonb;
      begin
        perform pg_advisory_xact_lock(7268170527);
        select position, hash into last from audit_entry order by position desc limit 1;
        written := entry || jsonb_build_object(
          'position', coalesce(last.position, 0) + 1,
          'recordedAt', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
        insert into audit_entry (position, content, previous_hash, hash) values (
          coalesce(last.position, 0) + 1, written, coalesce(last.hash, ''::bytea),
          sha256(coalesce(last.hash, ''::bytea) || convert_to(written::text, 'UTF8')));
        return coalesce(last.position, 0) + 1;
      end $$`);
    this.addSql(`revoke all on function append_audit(jsonb) from public`);
    this.addSql(`alter table audit_entry enable row level security`);
    this.addSql(`
      create policy seen on audit_entry for select to ${SERVING} using (
        viewer_is('MINISTRY', 'OPERATOR')
        or (viewer_is('ASP', 'AKSU') and role = current_setting('karta.role', true))
        or (viewer_is('MUNICIPALITY', 'DISTRICT_GOVERNOR') and municipality_id = any(viewer_municipalities()))
        or (viewer_is('PROVIDER') and provider_id = viewer_provider()))`);
  }

  #idempotency(): void {
    this.addSql(`
      create table idempotent_request (
        client text collate "C" not null,
        key text collate "C" not null check (key <> ''),
        request_hash text not null,
        outcome jsonb not null,
        created_at timestamptz not null default now(),
        primary key (client, key)
      )`);
    this.addSql(`create index on idempotent_request (created_at)`);
  }

  #rights(): void {
    this.addSql(`grant usage on schema public, known to ${SERVING}`);
    this.addSql(`grant select on all tables in schema public, known to ${SERVING}`);
    this.addSql(`revoke select on api_key from ${SERVING}`);
    this.addSql(`
      grant select (id, name, role, municipality_ids, provider_id, scopes, enters_as, replaces_id, created_at, expires_at,
        revoked_at, version, updated_at) on api_key to ${SERVING}`);
    this.addSql(`grant insert, update (expires_at, revoked_at) on api_key to ${SERVING}`);
    this.addSql(`grant insert, delete on idempotent_request to ${SERVING}`);
    this.addSql(`grant execute on function append_audit(jsonb), live_api_key(uuid, bytea) to ${SERVING}`);
    for (const sql of [...writable(...FACTS), ...readable('recorded_transaction', 'history_start')]) this.addSql(sql);
    // What the database records by itself it records with its owner's rights; nobody else may.
    for (const name of ['keep_history', 'recorded_transaction_id', 'number_transaction']) {
      this.addSql(`alter function ${name}() security definer set search_path = public, pg_temp`);
    }
    this.addSql(`revoke all on function recorded_transaction_id() from public`);
  }
}
