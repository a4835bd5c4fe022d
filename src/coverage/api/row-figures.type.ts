import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../platform/graphql/index.js';
import { type CoverageRow, CoverageStatus, ShortfallSeverity } from '../rules/index.js';
import { IntRange } from './coverage-row.type.js';

@ObjectType('RowFigures', {
  description:
    'The figures of a row of the Map in some state: on another day, before or after a change. Without its ledger.',
  simpleResolvers: true,
})
export class RowFiguresType {
  @Field(() => CoverageStatus, { description: 'How the row stands. Over time AT_RISK is shown as MET.' })
  status: CoverageStatus;
  @Field(() => ShortfallSeverity, {
    nullable: true,
    description: 'How heavy the shortfall is; null in any other status.',
  })
  severity: ShortfallSeverity | null;
  @Field(() => Int, { nullable: true, description: 'Users by the Map; null when the Map does not state it.' })
  maximumUsers: number | null;
  @Field(() => Int, { description: 'Places of the COUNTED lines of the ledger.' })
  countedPlaces: number;
  @Field(() => Int, { description: 'Counted places, less those given and plus those received (ЗСУ чл. 56).' })
  havePlaces: number;
  @Field(() => Int, { nullable: true, description: 'maximumUsers less havePlaces; null when there is no maximum.' })
  gapPlaces: number | null;
  @Field(() => Int, { nullable: true, description: 'The gap, never below zero; null when there is no maximum.' })
  openPlaces: number | null;
  @Field(() => Int, { description: 'Open places in status SHORTFALL, 0 in every other.' })
  shortfallPlaces: number;
  @Field(() => IntRange, { description: 'Between how many places are missing, given what is not known.' })
  bounds: CoverageRow['bounds'];
  @Field(() => DecimalScalar, { nullable: true, description: 'havePlaces / maximumUsers, four decimals.' })
  coverageRatio: string | null;
}
