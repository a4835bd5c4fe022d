import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LookUpArgs, PointInput, whereInputOf } from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { municipalities, settlements } from '../../territory/store/index.js';
import { USUAL_CATCHMENT_METERS } from '../rules/index.js';

const SettlementWhere = whereInputOf(settlements);
const MunicipalityWhere = whereInputOf(municipalities);

/** What is counted: places of a kind on a day, by an edition. */
@ArgsType()
abstract class SupplyArgs extends LookUpArgs {
  @Field(() => String, { description: 'The code of the kind of service, such as DAY_CARE_ELDERLY.' })
  kind: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Count by this edition of the Map, whatever the day. Absent: the edition in force on the day.',
  })
  editionId?: string;
}

@ArgsType()
export class NearestServicesArgs extends SupplyArgs {
  @Field(() => PointInput, { description: 'Where to measure from.' })
  point: PointInput;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only services whose latest report by the day says that places are free; what is suppressed counts as not said.',
  })
  withFreePlaces: boolean;
  @Field(() => Int, { defaultValue: 5, description: 'So many services, 1 to 100.' })
  first: number;
}

@ArgsType()
export class PopulationReachArgs extends SupplyArgs {
  @Field(() => Int, { description: 'The distance in metres, 100 to 500000.' })
  radiusMeters: number;
  @Field(() => Int, { nullable: true, description: 'The year of the population. Absent: the latest that is recorded.' })
  year?: number;
  @Field(() => SettlementWhere, { nullable: true, description: 'Only people of settlements for which this holds.' })
  where?: Where;
}

@ArgsType()
export class AccessibilityArgs extends SupplyArgs {
  @Field(() => Int, {
    defaultValue: USUAL_CATCHMENT_METERS,
    description:
      'How far people are taken to go, in metres, 100 to 500000. A choice of the asker; no rule prescribes it.',
  })
  catchmentMeters: number;
  @Field(() => Int, { nullable: true, description: 'The year of the population. Absent: the latest that is recorded.' })
  year?: number;
  @Field(() => MunicipalityWhere, {
    nullable: true,
    description: 'Answer about these municipalities only; people and places elsewhere still share.',
  })
  where?: Where;
}
