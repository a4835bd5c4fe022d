import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { FollowUpResult, followUpResults, PrescriptionAddressee, prescriptionAddressees } from '../rules/index.js';

registerCodes(
  PrescriptionAddressee,
  prescriptionAddressees,
  'PrescriptionAddressee',
  'Who must fulfil a prescription.',
);
registerCodes(FollowUpResult, followUpResults, 'FollowUpResult', 'What a check of a prescription found.');

@ObjectType('Prescription', {
  description: 'A binding instruction (задължително предписание) with a deadline (ЗСУ чл. 59 и 60).',
  implements: Node,
  simpleResolvers: true,
})
export class PrescriptionType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => PrescriptionAddressee, { description: 'Who must fulfil it.' })
  addressee: PrescriptionAddressee;
  @Field(() => DateScalar, { description: 'The day of issue.' })
  issuedOn: Day;
  @Field(() => DateScalar, {
    description: 'The last day to fulfil it, as first set; on a day off, the first working day after it.',
  })
  deadlineOn: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day after an extension, at most 3 months from the decision on it; null without one.',
  })
  extendedDeadlineOn: Day | null;
}

@ObjectType('PrescriptionFollowUp', {
  description: 'A check whether a prescription was fulfilled.',
  implements: Node,
  simpleResolvers: true,
})
export class PrescriptionFollowUpType extends FactType {
  @Field(() => DateScalar, { description: 'The day of the check.' })
  checkedOn: Day;
  @Field(() => FollowUpResult, { description: 'What it found.' })
  result: FollowUpResult;
}
