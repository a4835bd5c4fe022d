import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { Provenance } from '../../kernel/provenance.js';
import {
  CountValue,
  DateScalar,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import { PeriodLength, referralRefusals, ReferringBody, referringBodies } from '../rules/index.js';

registerRefusals(referralRefusals);
registerCodes(ReferringBody, referringBodies, 'ReferringBody', 'Who refers persons to services (ЗСУ чл. 74).');
registerEnumType(PeriodLength, {
  name: 'PeriodLength',
  description: 'How long the period of a report of referrals is.',
  valuesConfig: {
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'A quarter of a calendar year.' },
  },
});

const SUPPRESSED =
  'Counts under 5 are suppressed, and with them the counts that would give them away; to whoever reports and pays all are told.';

@ObjectType('ReferralReport', {
  description: `What a body referred in a municipality in a month or quarter, over all kinds together (ЗСУ чл. 73-79). ${SUPPRESSED} After a correction a total is told only where nothing of the report ever was suppressed.`,
  implements: Node,
  simpleResolvers: true,
})
export class ReferralReportType extends FactType {
  @Field(() => ReferringBody, { description: 'Who referred.' })
  referredBy: ReferringBody;
  @Field(() => DateScalar, { description: 'The first day of the period.' })
  firstDay: Day;
  @Field(() => DateScalar, { description: 'The last day of the period; of this day are those who wait.' })
  lastDay: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which whoever made it withdrew it, as of the wrong municipality or period; null of a report that stands. Totals are made of those that stand only.',
  })
  withdrawnOn: Day | null;
}

@ObjectType('ReferralCount', {
  description: `What a body referred to one kind of service in a municipality in a period (ЗСУ чл. 73-79). ${SUPPRESSED}`,
  implements: Node,
  simpleResolvers: true,
})
export class ReferralCountType extends FactType {
  @Field(() => Int, {
    nullable: true,
    description:
      'The median of the days from request to service, of those who began to use it in the period: half took as long or less. Null where not reported, where nobody began, and where started is suppressed.',
  })
  medianDays: number | null;
}

@ObjectType('ReferralTotal', {
  description:
    'Referrals of both bodies in an area and period, made of what is published of their reports and nothing else: told where every report is there and told, else within bounds.',
  simpleResolvers: true,
})
export class ReferralTotalType {
  @Field(() => String, { description: 'The code of the municipality or district.' })
  code: string;
  @Field(() => DateScalar, { description: 'The first day of the period.' })
  firstDay: Day;
  @Field(() => DateScalar, { description: 'The last day of the period.' })
  lastDay: Day;
  @Field(() => Int, {
    description: 'Reports that it is made of; the three months of a quarter are one, of which the last says who waits.',
  })
  reports: number;
  @Field(() => Int, { description: 'Reports that are missing: each municipality has two, one of each body.' })
  missingReports: number;
  @Field(() => CountValue, { description: 'Persons referred.' })
  referred: CountValue;
  @Field(() => CountValue, { description: 'Persons refused.' })
  refused: CountValue;
  @Field(() => CountValue, { description: 'Persons who began to use a service.' })
  started: CountValue;
  @Field(() => CountValue, { description: 'Persons on waiting lists on the last day.' })
  waiting: CountValue;
  @Field(() => Provenance, { description: 'The weakest of the reports.' })
  provenance: Provenance;
}
