import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const CountStatus = { EXACT: 'EXACT', SUPPRESSED: 'SUPPRESSED', MISSING: 'MISSING' } as const;
registerEnumType(CountStatus, {
  name: 'CountStatus',
  description: 'Whether a count of persons is told.',
  valuesConfig: {
    EXACT: { description: 'The count itself.' },
    SUPPRESSED: {
      description: 'Small, or such that a small one could be computed from it: only its bounds are given.',
    },
    MISSING: { description: 'Nobody has reported it.' },
  },
});

/** Smaller counts of persons are told to nobody but those who report and pay. */
const LEAST_TOLD = 5;

@ObjectType('CountValue', {
  description:
    'A count of persons, or why it is not told. Counts under 5 are suppressed, and with them those that would give them away.',
  simpleResolvers: true,
})
export class CountValue {
  @Field(() => Int, { nullable: true, description: 'Persons; null unless the status is EXACT.' })
  value: number | null;
  @Field(() => CountStatus, { description: 'Whether it is told.' })
  status: keyof typeof CountStatus;
  @Field(() => Int, { nullable: true, description: 'So many at least; null where nothing is reported.' })
  lowerBound: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'So many at most; null where nothing is reported, or where it would give a suppressed count away.',
  })
  upperBound: number | null;
}

/** A count as it is shown; `least` is the smallest that may be suppressed. */
export function countValue(value: number | null, isSuppressed: boolean, least = 0): CountValue {
  if (isSuppressed) return { value: null, status: 'SUPPRESSED', lowerBound: least, upperBound: LEAST_TOLD - 1 };
  return { value, status: value === null ? 'MISSING' : 'EXACT', lowerBound: value, upperBound: value };
}
