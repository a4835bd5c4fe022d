import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  type Connection,
  connectionType,
  listArgs,
  type ListArgs,
  listOfParent,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { serviceFactFields, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields } from '../../sources/api/index.js';
import { type InspectionFindingRow, type InspectionRow, inspections, type PrescriptionRow } from '../store/index.js';
import { findingsOf, prescriptionsOf } from './inspection.loader.js';
import { InspectionFindingType, InspectionType } from './inspection.type.js';
import { PrescriptionType } from './prescription.type.js';

const InspectionConnection = connectionType('Inspection', () => InspectionType);
const RootInspectionArgs = rootListArgs(inspections);
const InspectionArgs = listArgs(inspections);
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
  ): Promise<Connection<InspectionRow>> {
    return listRows(context, inspections, args);
  }

  @FieldResolver(() => [InspectionFindingType], { description: 'What it found, by criterion.' })
  findings(@Root() { pk }: InspectionRow, @Ctx() context: Context): Promise<readonly InspectionFindingRow[]> {
    return context.loader(findingsOf).load(pk);
  }

  @FieldResolver(() => [PrescriptionType], { description: 'The prescriptions that it led to, by deadline.' })
  prescriptions(@Root() { pk }: InspectionRow, @Ctx() context: Context): Promise<readonly PrescriptionRow[]> {
    return context.loader(prescriptionsOf).load(pk);
  }
}

@Resolver(() => InspectionFindingType)
export class InspectionFindingResolver extends factFields(() => InspectionFindingType) {}

/** The inspections that this module adds to a service. */
@Resolver(() => ServiceType)
export class ServiceInspectionsResolver {
  @FieldResolver(() => InspectionConnection, { description: 'The inspections of it.' })
  inspections(
    @Root() { pk }: ServiceRow,
    @Args(() => InspectionArgs) args: ListArgs,
    @Ctx() context: Context,
  ): Promise<Connection<InspectionRow>> {
    return ofService(context, pk, args);
  }
}
