import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { contains } from '../../kernel/interval.js';

/** Which of several dated facts a list shows. */
export const Validity = { IN_FORCE: 'IN_FORCE', ALL: 'ALL' } as const;
export type Validity = keyof typeof Validity;
registerEnumType(Validity, {
  name: 'Validity',
  description: 'Which dated facts a list shows.',
  valuesConfig: {
    IN_FORCE: { description: 'Those that hold on the day of the answer.' },
    ALL: { description: 'All that are recorded, also past and future ones.' },
  },
});

@ArgsType()
export class ValidityArgs {
  @Field(() => Validity, { defaultValue: 'IN_FORCE', description: 'Whether past and future ones are shown too.' })
  validity: Validity;
}

type Dated = { readonly validFrom: Day; readonly validUntil: Day | null };

/** Those of the facts that the client asked to see on this day. */
export function inValidity<Fact extends Dated>(
  facts: readonly Fact[],
  { validity }: ValidityArgs,
  day: Day,
): readonly Fact[] {
  if (validity === 'ALL') return facts;
  return facts.filter(({ validFrom, validUntil }) => contains({ from: validFrom, until: validUntil }, day));
}
