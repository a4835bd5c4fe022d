import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { DecimalScalar } from '../../platform/graphql/index.js';
import { CoverageStatus, type RollUp } from '../rules/index.js';
import { IntRange } from './coverage-row.type.js';

@ObjectType('StatusCount', { description: 'How many rows have a status.', simpleResolvers: true })
class StatusCount {
  @Field(() => CoverageStatus, { description: 'The status.' })
  status: CoverageStatus;
  @Field(() => Int, { description: 'Rows.' })
  rows: number;
}

/** What rows of the Map come to together. */
@ObjectType()
export abstract class CoverageTotals {
  @Field(() => [StatusCount], { description: 'Rows by status, each status once.' })
  rowsByStatus: RollUp['rowsByStatus'];
  @Field(() => Int, { description: 'Missing places of the rows in SHORTFALL.' })
  shortfallPlaces: number;
  @Field(() => Int, { description: 'Missing places of EXEMPT rows; not part of the shortfall.' })
  exemptPlaces: number;
  @Field(() => Int, { description: 'Missing places of UNKNOWN rows, as far as stated; not part of the shortfall.' })
  undecidedPlaces: number;
  @Field(() => IntRange, { description: 'Between how many places are missing in rows in SHORTFALL or UNKNOWN.' })
  bounds: IntRange;
  @Field(() => Int, { description: 'Users by the Map, over rows that are not EXEMPT and have a stated maximum.' })
  maximumUsers: number;
  @Field(() => Int, { description: 'Places that there are, over the same rows.' })
  havePlaces: number;
  @Field(() => Int, { description: 'Places that count towards the Map, no row above its maximum, over the same rows.' })
  coveredPlaces: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'coveredPlaces / maximumUsers, four decimals; null when there is no maximum.',
  })
  coverageRatio: string | null;
  @Field(() => Int, { description: 'Municipalities with a row in SHORTFALL in the group.' })
  municipalitiesFallingShort: number;
  @Field(() => Provenance, {
    nullable: true,
    description: 'The weakest of its rows: SYNTHETIC where anything counted is invented. Null without rows.',
  })
  provenance: Provenance | null;
}

@ObjectType('CoverageTotals', {
  description:
    'What rows of the Map come to together. Every figure is the exact sum over the rows; no surplus hides a gap.',
  simpleResolvers: true,
})
export class CoverageTotalsType extends CoverageTotals {}
