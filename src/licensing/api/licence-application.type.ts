import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  DateScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import {
  AppealOutcome,
  appealOutcomes,
  ApplicationPurpose,
  applicationPurposes,
  ApplicationState,
  applicationStates,
  EndingGround,
  endingGrounds,
  EndingKind,
  endingKinds,
  licenceRefusals,
} from '../rules/index.js';

registerRefusals(licenceRefusals);
registerCodes(ApplicationPurpose, applicationPurposes, 'ApplicationPurpose', 'What is applied for (ЗСУ чл. 146-156).');
registerCodes(
  ApplicationState,
  applicationStates,
  'ApplicationState',
  'Where an application stands (ЗСУ чл. 146-156).',
);
registerCodes(EndingKind, endingKinds, 'EndingKind', 'How a licence is ended before its term (ЗСУ чл. 157-158).');
registerCodes(EndingGround, endingGrounds, 'EndingGround', 'Why a licence is ended (ЗСУ чл. 157-158).');
registerCodes(AppealOutcome, appealOutcomes, 'AppealOutcome', 'What came of an appeal (ЗСУ чл. 158).');

@ObjectType('LicenceApplication', {
  description:
    'An application for a licence, or about one (ЗСУ чл. 146-156). Seen by МТСП, АКСУ, the municipality of the service, and the applicant.',
  implements: Node,
  simpleResolvers: true,
})
export class LicenceApplicationType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => ApplicationPurpose, { description: 'What is applied for.' })
  purpose: ApplicationPurpose;
  @Field(() => ApplicationState, { description: 'Where it stands.' })
  state: ApplicationState;
  @Field(() => DateScalar, { description: 'The day of the application.' })
  appliedOn: Day;
  @Field(() => DateScalar, { nullable: true, description: 'When the applicant was told what is missing; null: never.' })
  toldIncompleteOn: Day | null;
  @Field(() => DateScalar, { description: 'From which day the term to decide runs: mending starts it anew.' })
  clockFrom: Day;
  @Field(() => String, {
    nullable: true,
    description:
      'The number of the opinion of the health inspectorate (РЗИ) on an integrated service; null where none (ЗСУ чл. 138-145).',
  })
  healthOpinionNumber: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of that opinion; null where none.' })
  healthOpinionOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was decided; null before.' })
  decidedOn: Day | null;
  @Field(() => String, { nullable: true, description: 'The number of the decision; null before.' })
  decisionNumber: string | null;
  @Field(() => String, { nullable: true, description: 'What is missing, or why it was refused; null where neither.' })
  reason: string | null;
}

@ObjectType('LicenceEnding', {
  description:
    'An order that terminates or revokes a licence (ЗСУ чл. 157-158). Public once it is enforceable; before, seen by МТСП, АКСУ, the municipality of the service, and those who run it.',
  implements: Node,
  simpleResolvers: true,
})
export class LicenceEndingType extends FactType {
  @Field(() => EndingKind, { description: 'Whether the licence is terminated or revoked.' })
  kind: EndingKind;
  @Field(() => EndingGround, { description: 'On which ground.' })
  ground: EndingGround;
  @Field(() => Boolean, { description: 'Life or health was in danger, or a crime was done.' })
  hasDanger: boolean;
  @Field(() => String, { description: 'The number of the order.' })
  orderNumber: string;
  @Field(() => DateScalar, { description: 'The day of the order.' })
  orderedOn: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the holder was told what he had not notified; null on other grounds (ЗСУ чл. 157).',
  })
  mendingToldOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day to mend it; null on other grounds.' })
  mendingUntil: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was appealed; null: it was not.' })
  appealedOn: Day | null;
  @Field(() => AppealOutcome, { nullable: true, description: 'What came of the appeal; null before.' })
  appealOutcome: AppealOutcome | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of that decision; null before.' })
  appealDecidedOn: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it became enforceable and ended the licence; null before.',
  })
  enforcedOn: Day | null;
}
