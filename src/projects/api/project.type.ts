import { Field, Int, ObjectType } from 'type-graphql';
import { Setting } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import {
  DateScalar,
  DecimalScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import { Currency } from '../../kernel/currency.js';
import { ProjectTargetGroupCode, projectRefusals, projectTargetGroups } from '../rules/index.js';

registerRefusals(projectRefusals);
registerCodes(
  ProjectTargetGroupCode,
  projectTargetGroups,
  'ProjectTargetGroupCode',
  'Whom a project is for, in the words of the programmes.',
);

@ObjectType('Project', {
  description:
    'A project of a municipality that a programme pays for, for a term (ЗСУ чл. 41). What its source does not state is null.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => String, { nullable: true, description: 'The number of the contract; null when not stated.' })
  contractNumber: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Its whole value, in its currency, as it was agreed; null when not stated.',
  })
  amount: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The grant in its currency: as stated, else its share of the whole value, to the last stotinka or cent; null where neither is stated.',
  })
  grantAmount: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The share of the grant (безвъзмездна финансова помощ) in the whole value, per cent; null when not stated.',
  })
  grantSharePercent: string | null;
  @Field(() => Currency, { nullable: true, description: 'The currency of the amounts; null where none is stated.' })
  currency: Currency | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its users pay a fee; null when not stated.',
  })
  chargesFee: boolean | null;
}

@ObjectType('ProjectTerm', {
  description:
    'From which day to which a project runs. A fact of its own, because it may be known from elsewhere or worked out, and then says so.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectTermType extends FactType {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when not stated.' })
  startsOn: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day, included; null when not stated.' })
  endsOn: Day | null;
  @Field(() => Int, { nullable: true, description: 'Months; null when not stated.' })
  months: number | null;
}

@ObjectType('ProjectPartner', {
  description: 'An organisation that carries out a project with the municipality.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectPartnerType extends FactType {}

@ObjectType('ProjectTargetGroup', {
  description: 'A group of people that a project is for.',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectTargetGroupType extends FactType {
  @Field(() => ProjectTargetGroupCode, { description: 'The group.' })
  targetGroup: ProjectTargetGroupCode;
}

@ObjectType('ProjectOffer', {
  description: 'Something that a project offers, and where: at home, in a specialised setting, or mobile (ЗСУ чл. 17).',
  implements: Node,
  simpleResolvers: true,
})
export class ProjectOfferType extends FactType {
  @Field(() => String, { nullable: true, description: 'What is offered, in Bulgarian; null when it has no name.' })
  nameBg: string | null;
  @Field(() => String, { nullable: true, description: 'The same in English; null where there is none.' })
  nameEn: string | null;
  @Field(() => Setting, { nullable: true, description: 'Where it is given; null when not stated.' })
  setting: Setting | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether health and social services come together in it (интегрирани здравно-социални услуги); null when not stated.',
  })
  isHealthAndSocial: boolean | null;
}
