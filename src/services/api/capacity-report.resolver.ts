import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { countValue, CountValue, DateScalar, FactType, listQuery, Node } from '../../platform/graphql/index.js';
import { findBy } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import {
  type CapacityReportRow,
  capacityReports,
  type MergedServiceRow,
  mergedServices,
  type ServiceRow,
} from '../store/index.js';
import { serviceFactFields } from './service-fact-fields.js';
import { serviceByKey } from './service.loader.js';
import { ServiceType } from './service.type.js';

@ObjectType('CapacityReport', {
  description:
    'How many use a service, wait for it, and could still be taken, on a day (ЗСУ чл. 79 и 86). Counts of persons under 5 are told only to those who report and pay.',
  implements: Node,
  simpleResolvers: true,
})
export class CapacityReportType extends FactType {
  @Field(() => DateScalar, { description: 'The day that the counts are of.' })
  reportedFor: Day;
  @Field(() => Int, {
    nullable: true,
    description: 'Places that are free; null where not reported, or where it would tell a suppressed count.',
  })
  freePlaces: number | null;
}

@Resolver(() => CapacityReportType)
export class CapacityReportResolver extends serviceFactFields(() => CapacityReportType) {
  @FieldResolver(() => CountValue, { description: 'Persons who use it.' })
  users(@Root() { users, usersSuppressed }: CapacityReportRow): CountValue {
    return countValue(users, usersSuppressed);
  }

  @FieldResolver(() => CountValue, { description: 'Persons on its waiting list; universal services have none.' })
  waiting(@Root() { waiting, waitingSuppressed }: CapacityReportRow): CountValue {
    return countValue(waiting, waitingSuppressed, 1);
  }
}

export const CapacityReports = listQuery(
  'capacityReports',
  'Reports of users, waiting and free places, by service and day.',
  capacityReports,
  () => CapacityReportType,
);

function latestReport(day: Day) {
  return (context: Context) =>
    new DataLoader<string, CapacityReportRow | null>(async (services) => {
      const database = await context.database();
      const { rows } = await sql<{ id: string }>`
        select distinct on (service_id) id from shown_capacity_report
        where service_id = any(${[...services]}::uuid[]) and reported_for <= ${day}
        order by service_id, reported_for desc`.execute(database);
      const found = await findBy(
        database,
        capacityReports,
        'id',
        rows.map(({ id }) => id),
      );
      const byService = new Map(found.map((row) => [row.serviceId, row]));
      return services.map((service) => byService.get(service) ?? null);
    });
}

function mergeOf(context: Context) {
  return new DataLoader<string, MergedServiceRow | null>(async (services) => {
    const found = await findBy(await context.database(), mergedServices, 'merged_id', services);
    const byService = new Map(found.map((row) => [row.mergedId, row]));
    return services.map((service) => byService.get(service) ?? null);
  });
}

@Resolver(() => ServiceType)
export class ServiceReportsResolver {
  @FieldResolver(() => CapacityReportType, {
    nullable: true,
    description: 'The latest report of its capacity by the day of the answer; null where there is none.',
  })
  latestCapacityReport(
    @Root() { pk }: ServiceRow,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<CapacityReportRow | null> {
    return context.once(`latest report ${day}`, () => latestReport(day)(context)).load(pk);
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The record that turned out to be the same service and stands for both; null where there is none.',
  })
  async mergedInto(@Root() { pk }: ServiceRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    const merge = await context.loader(mergeOf).load(pk);
    return merge === null ? null : context.loader(serviceByKey).load(merge.intoId);
  }
}
