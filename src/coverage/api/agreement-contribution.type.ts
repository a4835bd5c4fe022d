import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CountReasonType } from './contribution.type.js';

export const AgreementDirection = { GIVEN: 'GIVEN', RECEIVED: 'RECEIVED' } as const;
export type AgreementDirection = keyof typeof AgreementDirection;
registerEnumType(AgreementDirection, {
  name: 'AgreementDirection',
  description: 'Which way places go by an agreement of чл. 56 ЗСУ.',
  valuesConfig: {
    GIVEN: { description: 'To another municipality.' },
    RECEIVED: { description: 'From another municipality.' },
  },
});

@ObjectType('AgreementContribution', {
  description: 'What an agreement of чл. 56 ЗСУ gives to a row or takes from it.',
  simpleResolvers: true,
})
export class AgreementContributionType {
  @Field(() => AgreementDirection, { description: 'Whether the row gives or receives places.' })
  direction: AgreementDirection;
  @Field(() => Int, { description: 'Places that the agreement promises.' })
  pledgedPlaces: number;
  @Field(() => Int, { description: "Places that the host's own surplus backs." })
  honouredPlaces: number;
  @Field(() => CountReasonType, {
    nullable: true,
    description: 'PLEDGE_NOT_BACKED when fewer places are backed than promised; else null.',
  })
  reason: CountReasonType | null;
}
