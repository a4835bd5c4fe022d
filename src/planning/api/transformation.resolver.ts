import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { hangsOn, listQuery, type NestedArgs, nestedArgs, nestedList, rowByKey } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields } from '../../sources/api/index.js';
import { DistrictType } from '../../territory/api/index.js';
import { type DistrictRow } from '../../territory/store/index.js';
import { LAST_DAY, transformationProgress } from '../rules/index.js';
import {
  oldServicesOf,
  type TransformationPartRow,
  transformationParts,
  type TransformationPlanRow,
  transformationPlans,
} from '../store/index.js';
import { TransformationPartType, TransformationPlanType, TransformationProgressType } from './transformation.type.js';

const PartArgs = nestedArgs(transformationParts);
const partsList = hangsOn(
  transformationPlans,
  'parts',
  nestedList(
    transformationParts,
    'plan_id',
    'planId',
    (alias) => sql`(select position from service_kind where id = ${sql.ref(`${alias}.kind_id`)})`,
  ),
);

/** Progress of districts on a day, in one statement for all that one level of a document asks for. */
function progressOn(context: Context, day: Day): DataLoader<string, TransformationProgressType> {
  return context.once(
    `transformation on ${day}`,
    () =>
      new DataLoader<string, TransformationProgressType>(async (districts) => {
        const services = await oldServicesOf(await context.database(), districts, day);
        const byDistrict = Map.groupBy(services, ({ district }) => district);
        return districts.map((district) => ({
          ...transformationProgress(byDistrict.get(district) ?? []),
          dueOn: LAST_DAY,
        }));
      }),
  );
}

@Resolver(() => TransformationPlanType)
class TransformationPlanResolver extends factFields(() => TransformationPlanType) {
  @FieldResolver(() => ServiceType, { description: 'The service of an old type.' })
  service(@Root() { serviceId }: TransformationPlanRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => [TransformationPartType], { description: 'What it turns into, in the order of the catalogue.' })
  parts(
    @Root() { pk }: TransformationPlanRow,
    @Args(() => PartArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly TransformationPartRow[]> {
    return partsList.of(context, pk, where, day);
  }
}

@Resolver(() => TransformationPartType)
class TransformationPartResolver extends factFields(() => TransformationPartType) {
  @FieldResolver(() => TransformationPlanType, { description: 'The plan that it is of.' })
  plan(@Root() { planId }: TransformationPartRow, @Ctx() context: Context): Promise<TransformationPlanRow | null> {
    return context.loader(rowByKey(transformationPlans)).load(planId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind.' })
  kind(@Root() { kindId }: TransformationPartRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }
}

/** What planning says of a district. */
@Resolver(() => DistrictType)
class DistrictTransformationResolver {
  @FieldResolver(() => TransformationProgressType, {
    description: 'How far its services of old types have come towards 1.01.2035.',
  })
  transformation(
    @Root() { pk }: DistrictRow,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<TransformationProgressType> {
    return progressOn(context, day).load(pk);
  }
}

/** Transformation of services of old types: lists and fields. */
export const transformationResolvers = [
  listQuery(
    'transformationPlans',
    'What services of old types are to turn into.',
    transformationPlans,
    () => TransformationPlanType,
  ),
  listQuery(
    'transformationParts',
    'The kinds that services of old types are to turn into.',
    transformationParts,
    () => TransformationPartType,
  ),
  ...[TransformationPlanResolver, TransformationPartResolver, DistrictTransformationResolver],
];
