import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import { command, given, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { PlanningIndicator, Rounding, ruleProvenance } from '../rules/index.js';
import { criterionRules } from '../store/index.js';

export const adoptRule = command({
  name: 'criterionRuleAdopt',
  permission: 'RULE_ADOPT',
  subject: 'CriterionRule',
  description:
    'Records a rule of the planning criteria from a day on; the one in force for the same kind and level ends with that day (ЗСУ чл. 34, ал. 2).',
  fields: {
    code: given.text('Its code; versions of one rule have the same.'),
    kind: given.text('The code of the kind.'),
    level: given.code(PlanningLevel, 'The planning level.'),
    indicator: given.code(PlanningIndicator, 'Whom it counts.'),
    users: given.decimal('How many users are needed for each so many persons as perPersons says; to the thousandth.', {
      whole: 7,
      fraction: 3,
    }),
    perPersons: given.count('For each how many of the persons counted so many users are needed as users says.', 1),
    minimumUsers: given.count('No fewer users than this where anybody is counted.'),
    minimumPopulation: given.count(
      'Where those whom the level serves are fewer (the inhabitants of the municipality, of the district, or of the country), nothing is planned.',
    ),
    rounding: given.code(Rounding, 'How a part of a person is made whole.'),
    legalGround: optional(
      given.text('The text that it is taken from; absent: it is at best a stand-in for one, and PLACEHOLDER.'),
    ),
    from: given.date('From which day it is in force.'),
  },
  async perform(desk, { from, kind: kindCode, ...input }) {
    desk.permit({});
    const kind = await desk.withCode(serviceKinds, 'code', kindCode, 'kind');
    for (const row of await desk.rowsOf(criterionRules, 'kindId', kind.pk)) {
      const isInForce = row.validFrom < from && (row.validUntil === null || from < row.validUntil);
      if (isInForce && row.level === input.level) await desk.change(criterionRules, row.pk, { validUntil: from });
    }
    const entered = await enteredBy(desk.database, desk.viewer);
    const id = await desk.add(criterionRules, {
      ...input,
      ...{ kindId: kind.pk, validFrom: from, validUntil: null, sourceId: entered.sourceId },
      provenance: ruleProvenance(entered.provenance, input.legalGround),
    });
    return { subject: id, on: from };
  },
});
