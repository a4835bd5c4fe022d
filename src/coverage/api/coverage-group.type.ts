import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { DecimalScalar } from '../../platform/graphql/index.js';
import { CoverageGroupBy, CoverageStatus, type RollUp } from '../rules/index.js';
import { IntRange } from './coverage-row.type.js';

registerEnumType(CoverageGroupBy, {
  name: 'CoverageGroupBy',
  description: 'What rows of the Map are taken together by. Every row belongs to its host.',
  valuesConfig: {
    PLANNING_REGION: { description: 'Planning region of the host.' },
    DISTRICT: { description: 'District of the host.' },
    MUNICIPALITY: { description: 'The host.' },
    LEVEL: { description: 'Planning level.' },
    KIND: { description: 'Kind of service.' },
    ACTIVITY_GROUP: { description: 'Activity group of the kind.' },
    TARGET_GROUP: { description: 'Target group of the kind.' },
    STATUS: { description: 'Status of the row.' },
  },
});

export const CoverageGroupOrder = { KEY: 'KEY', SHORTFALL_PLACES: 'SHORTFALL_PLACES' } as const;
export type CoverageGroupOrder = keyof typeof CoverageGroupOrder;
registerEnumType(CoverageGroupOrder, {
  name: 'CoverageGroupOrder',
  description: 'Order of groups of rows.',
  valuesConfig: {
    KEY: { description: 'By the codes of the group.' },
    SHORTFALL_PLACES: { description: 'The group with most missing places first; equals by code.' },
  },
});

@ObjectType('GroupKey', { description: 'What the rows of a group have in common.', simpleResolvers: true })
export class GroupKeyType {
  @Field(() => CoverageGroupBy, { description: 'The dimension.' })
  by: CoverageGroupBy;
  @Field(() => String, { nullable: true, description: 'The code; null where the rows have none.' })
  code: string | null;
}

@ObjectType('StatusCount', { description: 'How many rows have a status.', simpleResolvers: true })
class StatusCount {
  @Field(() => CoverageStatus, { description: 'The status.' })
  status: CoverageStatus;
  @Field(() => Int, { description: 'Rows.' })
  rows: number;
}

@ObjectType('CoverageGroup', {
  description: 'Rows of the Map taken together. Every figure is the exact sum over its rows; no surplus hides a gap.',
  simpleResolvers: true,
})
export class CoverageGroupType {
  @Field(() => [GroupKeyType], { description: 'What the rows have in common; empty for the whole country.' })
  key: readonly GroupKeyType[];
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
