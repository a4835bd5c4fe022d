import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.js';

/* Operators that are given together must all hold. A missing value (null) matches none of them but `isNull: true` and `notIn`. */

const WORDS = {
  eq: 'Equal to this.',
  in: 'Equal to one of these; an empty list matches nothing.',
  notIn: 'Equal to none of these; a missing value is matched.',
  lt: 'Before or below this.',
  lte: 'At most this.',
  gt: 'After or above this.',
  gte: 'At least this.',
  isNull: 'true: the value is missing; false: it is there.',
};

function operatorFields(type: () => object, operators: readonly (keyof typeof WORDS)[]): ClassDecorator {
  return (target) => {
    for (const operator of operators) {
      const isList = operator === 'in' || operator === 'notIn';
      const fieldType = operator === 'isNull' ? () => Boolean : isList ? () => [type()] : type;
      // type-graphql takes scalar classes and GraphQL scalars alike; its type cannot say so for a variable.
      const decorate = Field(fieldType as () => typeof String, { nullable: true, description: WORDS[operator] });
      decorate(target.prototype as object, operator);
    }
  };
}

const EQUALITY = ['eq', 'in', 'notIn'] as const;
const COMPARISON = ['eq', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'isNull'] as const;

@InputType({ description: 'Condition on an id. Only ids of the right type are accepted.' })
@operatorFields(() => ID, EQUALITY)
export class IdFilter {}

@InputType({
  description: 'Condition on a text. Names are compared without regard to case, in Cyrillic too; codes exactly.',
})
@operatorFields(() => String, [...EQUALITY, 'isNull'])
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Contains this text, without regard to case.' })
  contains?: string;
  @Field(() => String, { nullable: true, description: 'Starts with this text, without regard to case.' })
  startsWith?: string;
}

@InputType({
  description:
    'Condition on a code that stands under others: a kind under its activity group and its target group, a municipality under its district and its planning region. A code of a higher level means all below it; a code that is one of the lowest level means that alone. Codes are compared exactly.',
})
@operatorFields(() => String, [...EQUALITY, 'isNull'])
export class TaxonomyFilter {
  @Field(() => String, { nullable: true, description: 'The code contains this text, without regard to case.' })
  contains?: string;
  @Field(() => String, { nullable: true, description: 'The code starts with this text, without regard to case.' })
  startsWith?: string;
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether a code of a higher level in eq, in and notIn means all below it.',
  })
  includeDescendants?: boolean;
}

@InputType({ description: 'Condition on a yes or no.' })
@operatorFields(() => Boolean, ['eq', 'isNull'])
export class BooleanFilter {}

@InputType({ description: 'From one whole number to another, both included.' })
export class IntRangeInput {
  @Field(() => Int, { description: 'The least.' }) from: number;
  @Field(() => Int, { description: 'The most.' }) to: number;
}

@InputType({ description: 'Condition on a whole number.' })
@operatorFields(() => Int, COMPARISON)
export class IntFilter {
  @Field(() => IntRangeInput, { nullable: true, description: 'In this range.' }) between?: IntRangeInput;
}

@InputType({ description: 'From one decimal number to another, both included.' })
export class DecimalRangeInput {
  @Field(() => DecimalScalar, { description: 'The least.' }) from: string;
  @Field(() => DecimalScalar, { description: 'The most.' }) to: string;
}

@InputType({ description: 'Condition on a decimal number.' })
@operatorFields(() => DecimalScalar, COMPARISON)
export class DecimalFilter {
  @Field(() => DecimalRangeInput, { nullable: true, description: 'In this range.' }) between?: DecimalRangeInput;
}

@InputType({ description: 'From one day to another, both included.' })
export class DateRangeInput {
  @Field(() => DateScalar, { description: 'The first day.' }) from: string;
  @Field(() => DateScalar, { description: 'The last day.' }) to: string;
}

@InputType({ description: 'Condition on a day.' })
@operatorFields(() => DateScalar, COMPARISON)
export class DateFilter {
  @Field(() => DateRangeInput, { nullable: true, description: 'In this span of days.' }) between?: DateRangeInput;
}

@InputType({ description: 'From one instant to another, both included.' })
export class DateTimeRangeInput {
  @Field(() => DateTimeScalar, { description: 'The first instant.' }) from: string;
  @Field(() => DateTimeScalar, { description: 'The last instant.' }) to: string;
}

@InputType({ description: 'Condition on an instant.' })
@operatorFields(() => DateTimeScalar, COMPARISON)
export class DateTimeFilter {
  @Field(() => DateTimeRangeInput, { nullable: true, description: 'In this span.' }) between?: DateTimeRangeInput;
}
