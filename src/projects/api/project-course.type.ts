import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { Provenance } from '../../kernel/provenance.js';
import { DateScalar, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { FundingCliffKind, fundingCliffKinds, projectCounted, ProjectCounted } from '../rules/index.js';

registerCodes(ProjectCounted, projectCounted, 'ProjectCounted', 'Who is counted in a project.');
registerCodes(FundingCliffKind, fundingCliffKinds, 'FundingCliffKind', 'What ends, and with it money of services.');

@ObjectType('ProjectCount', {
  description:
    'How many take part in a project, or work in it in a role, on a day (ЗСУ чл. 86). Counts under 5 are told only to those who report and pay, unless a public text has told them already.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectCountType extends FactType {
  @Field(() => DateScalar, { description: 'The day that the count is of; of a publication, its day.' })
  countedFor: Day;
  @Field(() => ProjectCounted, { description: 'Who is counted.' })
  counted: ProjectCounted;
  @Field(() => Boolean, { description: 'So many are intended, and not yet there.' })
  isPlanned: boolean;
}

@ObjectType('ProjectService', {
  description: 'A service that a project pays for.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectServiceType extends FactType {
  @Field(() => Int, {
    nullable: true,
    description: 'How many of its places the project pays for; null when not known.',
  })
  places: number | null;
}

@ObjectType('ContinuationAgreement', {
  description:
    'An agreement of the municipality with the Agency for Social Assistance by which the state pays on for the services of a project after its end (ЗСУ чл. 41).',
  implements: Node,
  simpleResolvers: true,
})
export class ContinuationAgreementType extends FactType {
  @Field(() => String, { nullable: true, description: 'The number of the agreement; null when not stated.' })
  agreementNumber: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the agreement; null when not stated.' })
  concludedOn: Day | null;
  @Field(() => String, { description: 'The act of the government that it rests on.' })
  actNumber: string;
  @Field(() => DateScalar, { description: 'The day of that act.' })
  actDate: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The first day that it pays for; null when not stated.' })
  continuesFrom: Day | null;
  @Field(() => DateScalar, { description: 'The last day that it pays for, included.' })
  continuesUntil: Day;
}

@ObjectType('FundingCliff', {
  description:
    'Places that end with the money of a project, or of the agreement that continued it: one for each service, and one without a service for a project that offers services of which none is recorded. Computed from the facts and stored nowhere.',
  implements: Node,
  simpleResolvers: true,
})
export class FundingCliffType extends Node {
  @Field(() => FundingCliffKind, { description: 'What ends.' })
  kind: FundingCliffKind;
  @Field(() => DateScalar, { description: 'The last day of the money; the day after it is the first without.' })
  lastDay: Day;
  @Field(() => Int, { nullable: true, description: 'Places that it paid for; null when not known.' })
  places: number | null;
  @Field(() => Boolean, { description: 'An agreement lets the state pay on after that day.' })
  isContinued: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Somebody is recorded to pay for the service on the day after, whoever it is; null where no service is recorded.',
  })
  isFundedAfter: boolean | null;
  @Field(() => Provenance, { description: 'The weakest provenance of what it is computed from.' })
  weakestProvenance: Provenance;
}
