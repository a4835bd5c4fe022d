import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { commandMutations } from '../../platform/commands/index.js';
import { listQuery } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { factFields } from '../../sources/api/index.js';
import { adoptStandard } from '../commands/adopt-standard.js';
import { amountOf, type Money, shownMoney } from '../rules/index.js';
import { type CostStandardRow, costStandards } from '../store/index.js';
import { CostStandardType } from './cost-standard.type.js';
import { MoneyType } from './money.type.js';

@Resolver(() => CostStandardType)
class CostStandardResolver extends factFields(() => CostStandardType) {
  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() { kindId }: CostStandardRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(kindId);
  }

  @FieldResolver(() => MoneyType, { description: 'The amount in both currencies.' })
  money(@Root() { amount, currency, year }: CostStandardRow): Money {
    return shownMoney(amountOf(amount, currency, year));
  }
}

/** Standards of cost, and how they are adopted. */
export const standards = [
  listQuery('costStandards', 'Standards of cost by kind and year.', costStandards, () => CostStandardType),
  CostStandardResolver,
  commandMutations(adoptStandard, {
    field: 'costStandard',
    type: () => CostStandardType,
    collection: costStandards,
  }),
];
