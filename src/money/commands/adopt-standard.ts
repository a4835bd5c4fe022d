import { serviceKinds } from '../../catalogue/store/index.js';
import { day } from '../../kernel/day.js';
import { basis, command, given } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { amountRefusal, CostUnit, currencyOfYear, yearRefusal } from '../rules/index.js';
import { costStandards } from '../store/index.js';

export const adoptStandard = command({
  name: 'costStandardAdopt',
  permission: 'COST_STANDARD_ADOPT',
  subject: 'CostStandard',
  description:
    'Records the standard of a kind of service for a year, in levs for years to 2025 and in euro from 2026; one that is there for that kind and year becomes a former version of it (ЗСУ чл. 45).',
  fields: {
    kind: given.text('The code of the kind of service.'),
    year: given.count('The year that it is for.', 2020),
    amount: given.decimal('How much for one unit in the year, to the stotinka or cent.'),
    unit: given.code(CostUnit, 'For what it is.'),
    basis,
  },
  async perform(desk, { kind, year, amount, unit, basis: { actDate } }) {
    desk.permit({});
    desk.dated(actDate, 'basis', 'actDate');
    desk.require(yearRefusal(year, Number(actDate.slice(0, 4))), 'year');
    desk.require(amountRefusal(amount), 'amount');
    const kindId = (await desk.withCode(serviceKinds, 'code', kind, 'kind')).pk;
    const known = (await desk.rowsOf(costStandards, 'kindId', kindId)).find((each) => each.year === year);
    const entered = await enteredBy(desk.database, desk.viewer);
    const values = { amount, currency: currencyOfYear(year), unit, ...entered };
    if (known !== undefined) await desk.change(costStandards, known.pk, values);
    const id = known?.pk ?? (await desk.add(costStandards, { kindId, year, ...values }));
    return { subject: id, on: day(`${String(year)}-01-01`) };
  },
});
