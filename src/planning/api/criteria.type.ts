import { Field, Int, ObjectType } from 'type-graphql';
import { PlanningLevel } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { Provenance } from '../../kernel/provenance.js';
import { UpdateTrigger } from '../../national-map/rules/index.js';
import {
  DatedFactType,
  DateScalar,
  DecimalScalar,
  FactType,
  Node,
  registerCodes,
} from '../../platform/graphql/index.js';
import {
  NeedStatus,
  needStatuses,
  PlanningIndicator,
  planningIndicators,
  Rounding,
  roundings,
} from '../rules/index.js';

registerCodes(
  PlanningIndicator,
  planningIndicators,
  'PlanningIndicator',
  'What is counted of a municipality for its planning (Наредба за планирането чл. 3).',
);
registerCodes(Rounding, roundings, 'Rounding', 'How a part of a person is made whole.');
registerCodes(NeedStatus, needStatuses, 'NeedStatus', 'Whether a need can be told at all.');

@ObjectType('MunicipalityIndicator', {
  description:
    'What was counted of a municipality for its planning, from a source that is named (Наредба за планирането чл. 3).',
  implements: Node,
  simpleResolvers: true,
})
export class MunicipalityIndicatorType extends FactType {
  @Field(() => PlanningIndicator, { description: 'What is counted.' })
  indicator: PlanningIndicator;
  @Field(() => Int, { description: 'The year that it is of.' })
  year: number;
  @Field(() => DecimalScalar, { description: 'The value, in persons.' })
  value: string;
  @Field(() => DateScalar, { description: 'The day of which it is.' })
  asOfDay: Day;
  @Field(() => Boolean, { description: 'Whether the source is an official one, by which alone is planned.' })
  isOfficial: boolean;
}

@ObjectType('CriterionRule', {
  description:
    'How many users are needed for how many persons, while the rule is in force (ЗСУ чл. 34, ал. 2). The ratios of the ordinance were not found: what is shown here says by its provenance whence it is.',
  implements: Node,
  simpleResolvers: true,
})
export class CriterionRuleType extends DatedFactType {
  @Field(() => String, { description: 'Its code; versions of one rule have the same.' })
  code: string;
  @Field(() => PlanningLevel, { description: 'The planning level that it is for.' })
  level: PlanningLevel;
  @Field(() => PlanningIndicator, { description: 'Whom it counts.' })
  indicator: PlanningIndicator;
  @Field(() => DecimalScalar, {
    description: 'How many users are needed for each so many persons as perPersons says; to the thousandth.',
  })
  users: string;
  @Field(() => Int, { description: 'For each how many of the persons counted so many users are needed as users says.' })
  perPersons: number;
  @Field(() => Int, { description: 'No fewer users than this where anybody is counted.' })
  minimumUsers: number;
  @Field(() => Int, {
    description:
      'Where those whom the level serves are fewer (the inhabitants of the municipality, of the district, or of the country), nothing is planned.',
  })
  minimumPopulation: number;
  @Field(() => Rounding, { description: 'How a part of a person is made whole.' })
  rounding: Rounding;
  @Field(() => String, {
    nullable: true,
    description: 'The text that it is taken from; null where it is taken from none.',
  })
  legalGround: string | null;
}

@ObjectType('NeedByCriteria', {
  description:
    'The need of a municipality for a kind by the rule in force, beside what the Map provides for (ЗСУ чл. 34, ал. 2). A figure is as good as the rule: see its provenance.',
  simpleResolvers: true,
})
export class NeedByCriteriaType {
  @Field(() => PlanningLevel, { description: 'The planning level.' })
  level: PlanningLevel;
  @Field(() => NeedStatus, { description: 'Whether the need can be told.' })
  status: NeedStatus;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The persons that the rule counts, by the latest official indicators: of the municipality, and for the other levels of all of its district or of the country. Null where one of them is missing.',
  })
  persons: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Users needed by the rule; null where nobody can say, which is not zero.',
  })
  usersNeeded: number | null;
  @Field(() => Boolean, { description: 'Whether the Map in force has a row for it.' })
  isOnMap: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number of users of that row; null without a row, or where it states none.',
  })
  maximumUsers: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Users needed less that number: above zero the criteria ask for more. Null where one of them is.',
  })
  neededAboveMap: number | null;
  @Field(() => Provenance, {
    nullable: true,
    description:
      'The weakest of the rule, the indicators and the row of the Map: how far the figures together may be trusted; null without any of them.',
  })
  provenance: Provenance | null;
}

@ObjectType('MapUpdateHint', {
  description:
    'A reason to update the Map that the facts show (ЗСУ чл. 36). Whether it is updated is for others to decide.',
  simpleResolvers: true,
})
export class MapUpdateHintType {
  @Field(() => UpdateTrigger, { description: 'The reason.' })
  trigger: UpdateTrigger;
  @Field(() => DateScalar, { description: 'Since which day; it is later than the adoption of the edition in force.' })
  since: Day;
  @Field(() => Provenance, {
    description: 'The weakest of what it follows from: the edition in force, and the rules or indicators of that day.',
  })
  provenance: Provenance;
  @Field(() => String, { description: 'The article.' })
  article: string;
}
