import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listQuery,
  listRows,
  type NestedArgs,
  nestedArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields } from '../../sources/api/index.js';
import { isOverdue, lastDayToFulfil } from '../rules/index.js';
import {
  type InspectionRow,
  type PrescriptionFollowUpRow,
  prescriptionFollowUps,
  type PrescriptionRow,
  prescriptions,
} from '../store/index.js';
import { followUpsList, followUpsOf, inspectionByKey, prescriptionByKey } from './inspection.loader.js';
import { InspectionType } from './inspection.type.js';
import { PrescriptionFollowUpType, PrescriptionType } from './prescription.type.js';

const PrescriptionConnection = connectionType('Prescription', () => PrescriptionType, aggregated(prescriptions));
const PrescriptionArgs = rootListArgs(prescriptions);
const FollowUpArgs = nestedArgs(prescriptionFollowUps);

@Resolver(() => PrescriptionType)
export class PrescriptionResolver extends factFields(() => PrescriptionType) {
  @Query(() => PrescriptionConnection, { description: 'The prescriptions of the quality agency.' })
  prescriptions(
    @Args(() => PrescriptionArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PrescriptionRow>> {
    return listRows(context, prescriptions, args, info);
  }

  @FieldResolver(() => InspectionType, { description: 'The inspection that it follows from.' })
  inspection(@Root() row: PrescriptionRow, @Ctx() context: Context): Promise<InspectionRow | null> {
    return context.loader(inspectionByKey).load(row.inspectionId);
  }

  @FieldResolver(() => [PrescriptionFollowUpType], { description: 'The checks of it, by day.' })
  followUps(
    @Root() { pk }: PrescriptionRow,
    @Args(() => FollowUpArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly PrescriptionFollowUpRow[]> {
    return followUpsList.of(context, pk, where, day);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Its last day, or the first working day after it where it is none, has passed on the day of the answer, and no check by then found it fulfilled: as Deadline.isOverdue says it.',
  })
  async isOverdue(@Root() row: PrescriptionRow, @Ctx() context: Context, @OnDay() day: Day): Promise<boolean> {
    const lapsesOn = firstWorkingDayFrom(lastDayToFulfil(row));
    return isOverdue(lapsesOn, await context.loader(followUpsOf).load(row.pk), day);
  }
}

@Resolver(() => PrescriptionFollowUpType)
export class PrescriptionFollowUpResolver extends factFields(() => PrescriptionFollowUpType) {
  @FieldResolver(() => PrescriptionType, { description: 'The prescription that was checked.' })
  prescription(@Root() row: PrescriptionFollowUpRow, @Ctx() context: Context): Promise<PrescriptionRow | null> {
    return context.loader(prescriptionByKey).load(row.prescriptionId);
  }
}

/** The checks of prescriptions as a list of their own. */
export const followUpLists = [
  listQuery('prescriptionFollowUps', 'Checks of prescriptions.', prescriptionFollowUps, () => PrescriptionFollowUpType),
];
