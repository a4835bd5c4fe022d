import { type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  aggregated,
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listQuery,
  listRows,
  type NestedArgs,
  nestedArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { serviceFactFields, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields } from '../../sources/api/index.js';
import {
  type InspectionFindingRow,
  inspectionFindings,
  type InspectionRow,
  inspections,
  type PrescriptionRow,
  prescriptions,
} from '../store/index.js';
import { findingsList, inspectionByKey, prescriptionsList } from './inspection.loader.js';
import { InspectionFindingType, InspectionType } from './inspection.type.js';
import { PrescriptionType } from './prescription.type.js';

const InspectionConnection = connectionType('Inspection', () => InspectionType, aggregated(inspections));
const RootInspectionArgs = rootListArgs(inspections);
const InspectionArgs = listArgs(inspections);
const FindingArgs = nestedArgs(inspectionFindings);
const PrescriptionArgs = nestedArgs(prescriptions);
const ofService = listOfParent(
  'Service.inspections',
  inspections,
  (row, parent) => sql`${sql.ref(`${row}.service_id`)} = ${parent}`,
);

@Resolver(() => InspectionType)
export class InspectionResolver extends serviceFactFields(() => InspectionType) {
  @Query(() => InspectionConnection, { description: 'The inspections of services.' })
  inspections(
    @Args(() => RootInspectionArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InspectionRow>> {
    return listRows(context, inspections, args, info);
  }

  @FieldResolver(() => [InspectionFindingType], { description: 'What it found, by criterion.' })
  findings(
    @Root() { pk }: InspectionRow,
    @Args(() => FindingArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly InspectionFindingRow[]> {
    return findingsList.of(context, pk, where, day);
  }

  @FieldResolver(() => [PrescriptionType], { description: 'The prescriptions that it led to, by deadline.' })
  prescriptions(
    @Root() { pk }: InspectionRow,
    @Args(() => PrescriptionArgs) { where }: NestedArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<readonly PrescriptionRow[]> {
    return prescriptionsList.of(context, pk, where, day);
  }
}

@Resolver(() => InspectionFindingType)
export class InspectionFindingResolver extends factFields(() => InspectionFindingType) {
  @FieldResolver(() => InspectionType, { description: 'The inspection that found it.' })
  inspection(@Root() row: InspectionFindingRow, @Ctx() context: Context): Promise<InspectionRow | null> {
    return context.loader(inspectionByKey).load(row.inspectionId);
  }
}

/** What inspections found as a list of its own. */
export const findingLists = [
  listQuery(
    'inspectionFindings',
    'What inspections found, by criterion.',
    inspectionFindings,
    () => InspectionFindingType,
  ),
];

/** The inspections that this module adds to a service. */
@Resolver(() => ServiceType)
export class ServiceInspectionsResolver {
  @FieldResolver(() => InspectionConnection, { description: 'The inspections of it.' })
  inspections(
    @Root() { pk }: ServiceRow,
    @Args(() => InspectionArgs) args: ListArgs,
    @Ctx() context: Context,
    @OnDay() day: Day,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InspectionRow>> {
    return ofService(context, pk, args, day, info);
  }
}
