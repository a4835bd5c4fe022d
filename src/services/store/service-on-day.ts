import { type RawBuilder, sql } from 'kysely';
import { serviceKinds } from '../../catalogue/store/index.js';
import { type Asking, type Collection, type Relation } from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';

/* What holds of a service on the day of the answer, in SQL. */

/** As `serviceState` of the rules says it. */
export function stateOnDay(service: string, { day }: Asking): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${service}.${name}`);
  return sql`case
    when ${column('closed_on')} <= ${day}::date then 'CLOSED'
    when ${column('starts_on')} is null or ${column('starts_on')} > ${day}::date then 'PLANNED'
    when exists (select 1 from suspension s where s.service_id = ${column('id')} and ${holds('s', day)}) then 'SUSPENDED'
    else 'OPERATING' end`;
}

/** The kinds that it has places for on the day. */
export const kindsOnDay: Relation = {
  to: () => serviceKinds,
  many: true,
  on: (service, kind, { day }) => sql`${sql.ref(`${kind}.id`)} in (
    select a.kind_id from allocation a where a.service_id = ${sql.ref(`${service}.id`)} and ${holds('a', day)})`,
};

/** The providers that run it on the day. */
export const providersOnDay: Relation = {
  to: () => providers,
  many: true,
  on: (service, provider, { day }) => sql`${sql.ref(`${provider}.id`)} in (
    select p.provider_id from provision p where p.service_id = ${sql.ref(`${service}.id`)} and ${holds('p', day)})`,
};

/** The facts about it that hold on the day; the way to what they lead to. */
export function factsOnDay(to: () => Collection): Relation {
  return {
    to,
    many: true,
    on: (service, fact, { day }) =>
      sql`${sql.ref(`${fact}.service_id`)} = ${sql.ref(`${service}.id`)} and ${holds(fact, day)}`,
  };
}

function holds(fact: string, day: Asking['day']): RawBuilder<unknown> {
  return sql`${sql.ref(`${fact}.valid_from`)} <= ${day}::date
    and (${sql.ref(`${fact}.valid_until`)} is null or ${sql.ref(`${fact}.valid_until`)} > ${day}::date)`;
}
