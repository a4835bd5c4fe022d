import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import {
  FindingResult,
  findingResults,
  InspectionKind,
  inspectionKinds,
  InspectionOutcome,
  inspectionOutcomes,
  StandardArea,
  standardAreas,
} from '../rules/index.js';

registerCodes(InspectionKind, inspectionKinds, 'InspectionKind', 'Kinds of inspection (ЗСУ чл. 114-117).');
registerCodes(InspectionOutcome, inspectionOutcomes, 'InspectionOutcome', 'What an inspection ended with.');
registerCodes(StandardArea, standardAreas, 'StandardArea', 'The three fields of the quality standards (ЗСУ чл. 105).');
registerCodes(FindingResult, findingResults, 'FindingResult', 'How far a criterion is met (ЗСУ чл. 106).');

@ObjectType('Inspection', {
  description: 'An inspection of a service by the quality agency, АКСУ (ЗСУ чл. 114-117).',
  implements: Node,
  simpleResolvers: true,
})
export class InspectionType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => InspectionKind, { description: 'Why it was made.' })
  kind: InspectionKind;
  @Field(() => DateScalar, { description: 'The day on which it was made.' })
  performedOn: Day;
  @Field(() => InspectionOutcome, { nullable: true, description: 'What it ended with; null while it is open.' })
  outcome: InspectionOutcome | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When its outcome became enforceable, and public with all that it found; null before, when only МТСП, АКСУ, the municipality and the provider see it.',
  })
  enforceableOn: Day | null;
}

@ObjectType('InspectionFinding', {
  description: 'What an inspection found for one criterion of a quality standard.',
  implements: Node,
  simpleResolvers: true,
})
export class InspectionFindingType extends FactType {
  @Field(() => StandardArea, { description: 'The field of the standard.' })
  area: StandardArea;
  @Field(() => String, { description: 'The criterion.' })
  criterion: string;
  @Field(() => FindingResult, { description: 'How far it is met.' })
  result: FindingResult;
  @Field(() => String, {
    nullable: true,
    description:
      'By what that was seen: documents, places, figures; it holds no personal data. Null where none is recorded.',
  })
  evidence: string | null;
}
