import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { type FieldChange, type Version, VersionChange, versions } from '../query/index.js';
import { aggregated, connectionType } from './connection.type.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

registerEnumType(VersionChange, {
  name: 'VersionChange',
  description: 'What was done to a record.',
  valuesConfig: {
    CREATED: { description: 'It was entered.' },
    UPDATED: { description: 'It was changed or corrected.' },
    DELETED: { description: 'It was taken out; what was known before stays in the history.' },
  },
});

@ObjectType('FieldChange', { description: 'One field of a record that was changed.', simpleResolvers: true })
export class FieldChangeType {
  @Field(() => String, { description: 'The name of the field.' })
  field: string;
  @Field(() => String, {
    nullable: true,
    description: 'What it was, as a text; an id where it refers to something. Null: nothing.',
  })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'What it became.' })
  after: string | null;
}

@ObjectType('Version', {
  description: 'What was recorded of something by one change. History is only added to: a correction is a new version.',
  simpleResolvers: true,
})
export class VersionType {
  @Field(() => VersionChange, { description: 'What was done.' })
  change: VersionChange;
  @Field(() => Int, { description: 'The number of the version, from 1.' })
  version: number;
  @Field(() => DateTimeScalar, {
    description: 'When it was recorded; ask with it as knownAt to see everything as it was then.',
  })
  recordedAt: string;
  @Field(() => String, { description: 'The state of all facts from this change on.' })
  dataVersion: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the fact holds by this version; null for what has no term.',
  })
  validFrom: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds by this version; null when open or without a term.',
  })
  validTo: Day | null;
  @Field(() => [FieldChangeType], {
    description:
      'The fields that differ from the version before; of the first one, all that were given. Fields that are withheld from some are in no version.',
  })
  changes: readonly FieldChange[];
}

export const VersionConnection = connectionType('Version', () => VersionType, aggregated(versions));

@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { nullable: true, description: 'So many versions, 1 to 500; default 25.' })
  first?: number;
  @Field(() => String, { nullable: true, description: 'Versions after this cursor.' })
  after?: string;
}

export type { Version };
