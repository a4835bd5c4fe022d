import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { Provenance } from '../../kernel/provenance.js';
import { registerCodes } from '../../platform/graphql/index.js';
import { FigureStatus, figureStatuses, HigherSide, higherSides } from '../rules/index.js';

registerCodes(
  FigureStatus,
  figureStatuses,
  'FigureStatus',
  'Whether a side of a comparison says a number for a cell, and if not, why not.',
);
registerCodes(HigherSide, higherSides, 'HigherSide', 'Which of two sides says the greater number.');

@ObjectType('PlanFigure', { description: 'What one side of a comparison says of a cell.', simpleResolvers: true })
export class PlanFigureType {
  @Field(() => FigureStatus, { description: 'Whether it says a number, and if not, why not.' })
  status: FigureStatus;
  @Field(() => Int, {
    nullable: true,
    description: 'Users, or places for the supply; null unless the status is KNOWN, which is not zero.',
  })
  users: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'In status PLACES_UNKNOWN: the places that are counted, so at least so many are there; else null.',
  })
  atLeast: number | null;
  @Field(() => Provenance, {
    nullable: true,
    description: 'The weakest of what it comes from; null where it comes from nothing.',
  })
  provenance: Provenance | null;
}

@ObjectType('ComparedCell', {
  description:
    'A cell of the Map (its level, host and kind) with what two sides say of it: needs, proposals, an edition, plans, or what is there.',
  simpleResolvers: true,
})
export class ComparedCellType {
  @Field(() => ID, {
    description: 'The id of the row of the Map for the cell, whether an edition has that row or not.',
  })
  id: string;
  @Field(() => PlanningLevel, { description: 'The planning level.' })
  level: PlanningLevel;
  @Field(() => PlanFigureType, { description: 'What the left side says.' })
  left: PlanFigureType;
  @Field(() => PlanFigureType, { description: 'What the right side says.' })
  right: PlanFigureType;
  @Field(() => Int, {
    nullable: true,
    description: 'Left less right; null where one of them is not known: its status says why.',
  })
  difference: number | null;
  @Field(() => HigherSide, {
    nullable: true,
    description:
      'Which says more. Also where of the higher one only a part is known, if that part is more already; null where nobody can say.',
  })
  higher: HigherSide | null;
  @Field(() => Provenance, {
    nullable: true,
    description: 'The weaker of the provenances of both figures; null where neither has one.',
  })
  provenance: Provenance | null;
}
