import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type Where } from '../../platform/query/index.js';
import { CoverageGroupBy, type RowGroup } from '../rules/index.js';
import { CoverageTotals } from './coverage-totals.type.js';

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

@ObjectType('CoverageGroup', {
  description: 'Rows of the Map taken together. Every figure is the exact sum over its rows; no surplus hides a gap.',
  simpleResolvers: true,
})
export class CoverageGroupType extends CoverageTotals {
  @Field(() => [GroupKeyType], { description: 'What the rows have in common; empty for the whole country.' })
  key: readonly GroupKeyType[];
}

/** A group as resolvers see it: with the question that it is one answer of, for those who ask it in finer parts. */
export type ListedGroup = RowGroup & {
  readonly asked: { readonly groupBy: readonly CoverageGroupBy[]; readonly where: Where | undefined };
};
