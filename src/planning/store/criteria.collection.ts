import { PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKinds } from '../../catalogue/store/index.js';
import {
  collection,
  column,
  factColumns,
  nullable,
  type RowOf,
  toOne,
  validityColumns,
} from '../../platform/query/index.js';
import { municipalities } from '../../territory/store/index.js';
import { PlanningIndicator, Rounding } from '../rules/index.js';

const indicator = { name: 'PlanningIndicator', codes: PlanningIndicator };

export const municipalityIndicators = collection({
  name: 'MunicipalityIndicator',
  table: 'municipality_indicator',
  columns: {
    municipalityId: column.reference('municipality_id'),
    indicator: column.enumeration('indicator', indicator),
    year: column.integer('year'),
    value: column.decimal('value'),
    asOfDay: column.date('as_of_day'),
    isOfficial: column.boolean('is_official'),
    ...factColumns,
  },
  relations: { municipality: toOne(() => municipalities, 'municipality_id') },
  defaultOrder: ['indicator'],
});
export type MunicipalityIndicatorRow = RowOf<typeof municipalityIndicators>;

export const criterionRules = collection({
  name: 'CriterionRule',
  table: 'criterion_rule',
  columns: {
    code: column.code('code'),
    kindId: column.reference('kind_id'),
    level: column.enumeration('level', { name: 'PlanningLevel', codes: PlanningLevel }),
    indicator: column.enumeration('indicator', indicator),
    users: column.decimal('users'),
    perPersons: column.integer('per_persons'),
    minimumUsers: column.integer('minimum_users'),
    minimumPopulation: column.integer('minimum_population'),
    rounding: column.enumeration('rounding', { name: 'Rounding', codes: Rounding }),
    legalGround: nullable(column.name('legal_ground')),
    ...validityColumns,
    ...factColumns,
  },
  relations: { kind: toOne(() => serviceKinds, 'kind_id') },
  defaultOrder: ['code'],
});
export type CriterionRuleRow = RowOf<typeof criterionRules>;
