import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { Provenance } from '../../kernel/provenance.js';
import { DecimalScalar, Node } from '../../platform/graphql/index.js';
import { CoverageStatus, ShortfallSeverity } from '../rules/index.js';
import './coverage-enums.js';

@ObjectType('IntRange', { description: 'Whole places from one number to another.', simpleResolvers: true })
export class IntRange {
  @Field(() => Int, { description: 'At least so many.' })
  lower: number;
  @Field(() => Int, { nullable: true, description: 'At most so many; null: without bound.' })
  upper: number | null;
}

@ObjectType('CoverageRow', {
  description:
    'One row of the National Map on a day: what it promises, what lawfully runs, what is missing, and the ledger that shows why. A row is its level, host and kind, and keeps its id across editions.',
  implements: Node,
  simpleResolvers: true,
})
export class CoverageRowType extends Node {
  @Field(() => PlanningLevel, { description: 'For whom the Map plans it.' })
  level: PlanningLevel;
  @Field(() => CoverageStatus, { description: 'How the row stands on the day.' })
  status: CoverageStatus;
  @Field(() => ShortfallSeverity, {
    nullable: true,
    description: 'How heavy the shortfall is; null in any other status.',
  })
  severity: ShortfallSeverity | null;
  @Field(() => Boolean, {
    description:
      'The missing places exist and are lost only through a suspension or a licence; false in any other status.',
  })
  temporarilyLost: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The most users that the state pays for; null when the Map does not state it.',
  })
  maximumUsers: number | null;
  @Field(() => Int, { description: 'Places of the COUNTED lines of the ledger.' })
  countedPlaces: number;
  @Field(() => Int, {
    description: 'Counted places, less those given to and plus those received from other municipalities (ЗСУ чл. 56).',
  })
  havePlaces: number;
  @Field(() => Int, {
    nullable: true,
    description: 'maximumUsers less havePlaces; below zero for a surplus. Null when the maximum is not stated.',
  })
  gapPlaces: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The gap without surplus, never below zero. Null when the maximum is not stated.',
  })
  openPlaces: number | null;
  @Field(() => Int, {
    description: 'Open places in status SHORTFALL, 0 in every other. The only shortfall that may be added up.',
  })
  shortfallPlaces: number;
  @Field(() => IntRange, { description: 'Between how many places are missing, given what is not known.' })
  bounds: IntRange;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'havePlaces / maximumUsers, four decimals; may be over 1. Null when the maximum is 0 or not stated.',
  })
  coverageRatio: string | null;
  @Field(() => Provenance, { description: 'The weakest of its entry in the Map and of what is counted.' })
  provenance: Provenance;
}
