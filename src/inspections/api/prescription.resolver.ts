import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  type Connection,
  connectionType,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { factFields } from '../../sources/api/index.js';
import { isOverdue } from '../rules/index.js';
import {
  type InspectionRow,
  type PrescriptionFollowUpRow,
  type PrescriptionRow,
  prescriptions,
} from '../store/index.js';
import { followUpsOf, inspectionByKey } from './inspection.loader.js';
import { InspectionType } from './inspection.type.js';
import { PrescriptionFollowUpType, PrescriptionType } from './prescription.type.js';

const PrescriptionConnection = connectionType('Prescription', () => PrescriptionType);
const PrescriptionArgs = rootListArgs(prescriptions);

@Resolver(() => PrescriptionType)
export class PrescriptionResolver extends factFields(() => PrescriptionType) {
  @Query(() => PrescriptionConnection, { description: 'The prescriptions of the quality agency.' })
  prescriptions(
    @Args(() => PrescriptionArgs) args: RootListArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PrescriptionRow>> {
    return listRows(context, prescriptions, args);
  }

  @FieldResolver(() => InspectionType, { description: 'The inspection that it follows from.' })
  inspection(@Root() row: PrescriptionRow, @Ctx() context: Context): Promise<InspectionRow | null> {
    return context.loader(inspectionByKey).load(row.inspectionId);
  }

  @FieldResolver(() => [PrescriptionFollowUpType], { description: 'The checks of it, by day.' })
  followUps(@Root() { pk }: PrescriptionRow, @Ctx() context: Context): Promise<readonly PrescriptionFollowUpRow[]> {
    return context.loader(followUpsOf).load(pk);
  }

  @FieldResolver(() => Boolean, {
    description: 'Its last day has passed on the day of the answer, and no check by then found it fulfilled.',
  })
  async isOverdue(@Root() row: PrescriptionRow, @Ctx() context: Context, @OnDay() day: Day): Promise<boolean> {
    return isOverdue(row, await context.loader(followUpsOf).load(row.pk), day);
  }
}

@Resolver(() => PrescriptionFollowUpType)
export class PrescriptionFollowUpResolver extends factFields(() => PrescriptionFollowUpType) {}
