import { serviceKinds } from '../../catalogue/store/index.js';
import { collection, column, factColumns, type RowOf, toOne } from '../../platform/query/index.js';
import { Currency } from '../../kernel/currency.js';
import { CostUnit } from '../rules/index.js';

export const costStandards = collection({
  name: 'CostStandard',
  table: 'cost_standard',
  columns: {
    kindId: column.reference('kind_id'),
    year: column.integer('year'),
    amount: column.amount('amount'),
    currency: column.enumeration('currency', { name: 'Currency', codes: Currency }),
    unit: column.enumeration('unit', { name: 'CostUnit', codes: CostUnit }),
    ...factColumns,
  },
  relations: { kind: toOne(() => serviceKinds, 'kind_id') },
  defaultOrder: ['year'],
});
export type CostStandardRow = RowOf<typeof costStandards>;
