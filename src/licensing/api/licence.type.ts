import { Field, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { LicenceStatus, licenceStatuses } from '../rules/index.js';

registerCodes(LicenceStatus, licenceStatuses, 'LicenceStatus', 'How a licence stands on the day of the answer.');

@ObjectType('Licence', {
  description:
    'A licence of the quality agency (АКСУ) for one service and one holder (ЗСУ чл. 31, 146-158). Its term is five years; it may cover several addresses.',
  implements: Node,
  simpleResolvers: true,
})
export class LicenceType extends FactType {
  @Field(() => String, { description: 'Number and day, such as Л-0000-1/01.02.2024; unique.' })
  number: string;
  @Field(() => DateScalar, { description: 'The first day on which it is valid.' })
  validFrom: Day;
  @Field(() => DateScalar, {
    description: 'The first day on which it is no longer valid: the day after the printed one.',
  })
  validUntil: Day;
  @Field(() => DateScalar, { description: 'The last day on which it is valid, as printed, if nothing ends it before.' })
  lastDay: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it is terminated (ЗСУ чл. 157); null when it is not.',
  })
  terminatedOn: Day | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was terminated; null when it was not or the ground is not stated.',
  })
  terminationGround: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which its revocation becomes enforceable (ЗСУ чл. 158); null when it is not revoked.',
  })
  revokedOn: Day | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was revoked; null when it was not or the ground is not stated.',
  })
  revocationGround: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When activity started under it, as notified; null when that is not recorded (ЗСУ чл. 157).',
  })
  activityStartedOn: Day | null;
}
