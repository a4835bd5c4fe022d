import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, registerCodes } from '../../platform/graphql/index.js';
import {
  type Cell,
  ChangeCause,
  changeCauses,
  type ChangePart,
  CountReasonCode,
  type DatedEvent,
} from '../rules/index.js';
import { ResultStamp } from './result-stamp.type.js';
import { RowFiguresType } from './row-figures.type.js';
import { RowIdentityType } from './row-identity.type.js';

registerCodes(
  ChangeCause,
  changeCauses,
  'ChangeCause',
  'Why figures of a row differ from one day to the next, in the order in which the parts of a change of the missing places are taken. New values may be added: have a default branch.',
);

@ObjectType('ChangeEvent', { description: 'What one fact changed of a row on one day.', simpleResolvers: true })
export class ChangeEventType {
  @Field(() => DateScalar, { description: 'The day; compared with the day before.' })
  day: Day;
  @Field(() => Int, { description: 'Places that the row has more, or fewer where below zero.' })
  havePlaces: number;
  @Field(() => Int, { description: 'Users that the Map asks for more, or fewer where below zero.' })
  maximumUsers: number;
  fact: DatedEvent['fact'];
  @Field(() => RowIdentityType, {
    nullable: true,
    description: 'For BACKING: the row of the host whose places over its own number changed. Null otherwise.',
  })
  backedBy: Cell | null;
}

@ObjectType('ChangePart', {
  description: 'What one cause changed of a row over the whole period.',
  simpleResolvers: true,
})
export class ChangePartType {
  @Field(() => ChangeCause, { description: 'The cause.' })
  cause: ChangeCause;
  @Field(() => Int, { description: 'Change of the places that the row has. Adds up over causes and periods.' })
  havePlaces: number;
  @Field(() => Int, { description: 'Change of the users that the Map asks for. Adds up over causes and periods.' })
  maximumUsers: number;
  @Field(() => Int, { description: 'Part of the change of the missing places; over all causes they add up to it.' })
  shortfallPlaces: number;
  @Field(() => [CountReasonCode], { description: 'Other reasons on the same days that alone would have been enough.' })
  concurrent: ChangePart['concurrent'];
  @Field(() => [ChangeEventType], {
    description: 'The facts behind it, by day. Empty for what the status alone changes.',
  })
  events: readonly ChangeEventType[];
}

@ObjectType('RowChange', { description: 'A row of the Map of which something changed.', simpleResolvers: true })
export class RowChangeType {
  @Field(() => RowIdentityType, { description: 'Which row.' })
  row: Cell;
  @Field(() => RowFiguresType, { nullable: true, description: 'On the first day; null where the Map had no such row.' })
  before: RowFiguresType | null;
  @Field(() => RowFiguresType, { nullable: true, description: 'On the last day; null where the Map has no such row.' })
  after: RowFiguresType | null;
  @Field(() => [ChangePartType], { description: 'By cause.' })
  parts: readonly ChangePartType[];
}

@ObjectType('CauseTotal', {
  description: 'What one cause changed of the missing places of all rows.',
  simpleResolvers: true,
})
export class CauseTotalType {
  @Field(() => ChangeCause, { description: 'The cause.' })
  cause: ChangeCause;
  @Field(() => Int, { description: 'Places missing more, or fewer where below zero.' })
  shortfallPlaces: number;
}

@ObjectType('CoverageChanges', {
  description:
    'How the rows of the Map differ between two days, and why: every day of the period compared with the day before.',
  simpleResolvers: true,
})
export class CoverageChangesType extends ResultStamp {
  @Field(() => [RowChangeType], { description: 'By level, host and kind.' })
  rows: readonly RowChangeType[];
  @Field(() => [CauseTotalType], {
    description: 'The change of the missing places by cause; adds up to shortfallPlaces.',
  })
  totals: readonly CauseTotalType[];
  @Field(() => Int, { description: 'Places missing on the last day less those missing on the first.' })
  shortfallPlaces: number;
}
