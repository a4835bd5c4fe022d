import { Field, ObjectType } from 'type-graphql';
import { type Cell } from '../rules/index.js';
import { type Refused } from '../../kernel/refused.js';
import { registerRefusals, UserErrorType } from '../../platform/graphql/index.js';
import { scenarioRefusals } from '../rules/index.js';
import { ResultStamp } from './result-stamp.type.js';
import { RowFiguresType } from './row-figures.type.js';
import { RowIdentityType } from './row-identity.type.js';

registerRefusals(scenarioRefusals);

@ObjectType('ScenarioRow', { description: 'A row of the Map that a scenario changes.', simpleResolvers: true })
export class ScenarioRowType {
  @Field(() => RowIdentityType, { description: 'Which row.' })
  row: Cell;
  @Field(() => RowFiguresType, { nullable: true, description: 'As it is; null where the Map has no such row.' })
  before: RowFiguresType | null;
  @Field(() => RowFiguresType, {
    nullable: true,
    description: 'As it would be; null where the Map would have no such row.',
  })
  after: RowFiguresType | null;
}

@ObjectType('ScenarioResult', {
  description:
    'What the edits of a scenario would change on the day. Nothing is written. When an edit is refused, nothing is evaluated.',
  simpleResolvers: true,
})
export class ScenarioResultType extends ResultStamp {
  @Field(() => [ScenarioRowType], {
    description: 'The rows that differ, in figures or in the ledger; by level, host and kind.',
  })
  rows: readonly ScenarioRowType[];
  newlyShort: readonly string[];
  relieved: readonly string[];
  @Field(() => [UserErrorType], { description: 'Every edit that is refused, by its position in the list.' })
  userErrors: readonly Refused[];
}
