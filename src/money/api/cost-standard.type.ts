import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, FactType, Node, registerCodes, registerRefusals } from '../../platform/graphql/index.js';
import { Currency } from '../../kernel/currency.js';
import { CostUnit, costUnits, moneyRefusals } from '../rules/index.js';
import './money.type.js';

registerRefusals(moneyRefusals);
registerCodes(CostUnit, costUnits, 'CostUnit', 'For what a standard of cost is (ЗСУ чл. 45).');

@ObjectType('CostStandard', {
  description:
    'What the state pays for one user of a kind of service in a year (ЗСУ чл. 45). The official standards were not found; what is shown here says whence it is.',
  implements: Node,
  simpleResolvers: true,
})
export class CostStandardType extends FactType {
  @Field(() => Int, { description: 'The year that it is for.' })
  year: number;
  @Field(() => DecimalScalar, { description: 'How much for one unit in the year, in the currency.' })
  amount: string;
  @Field(() => Currency, { description: 'BGN for years to 2025, EUR from 2026.' })
  currency: Currency;
  @Field(() => CostUnit, { description: 'For what it is.' })
  unit: CostUnit;
}
