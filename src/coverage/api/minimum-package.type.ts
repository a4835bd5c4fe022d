import { Field, ObjectType } from 'type-graphql';
import { type Contribution } from '../rules/index.js';
import { ContributionType } from './contribution.type.js';
import { CoverageRowType } from './coverage-row.type.js';
import { type ListedRow } from './ask-coverage.js';

@ObjectType('MinimumPackage', {
  description:
    'What the people of a municipality are due by the Map: its own rows, the district rows of its district and the national ones. A view; never added up.',
  simpleResolvers: true,
})
export class MinimumPackageType {
  @Field(() => [CoverageRowType], { description: 'The rows, by level, host and kind.' })
  rows: readonly ListedRow[];
  @Field(() => [ContributionType], {
    description: 'Places in the municipality for which the Map has no row; they close no gap and are never added up.',
  })
  notOnMap: readonly Contribution[];
  @Field(() => Boolean, {
    nullable: true,
    description:
      'A row that the municipality hosts is short. Null before the first edition of the Map: nobody can say.',
  })
  fallsShort: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'A district row of its district is short, or no agreement secures access to it. Null before the first edition of the Map.',
  })
  lacksAccess: boolean | null;
}
