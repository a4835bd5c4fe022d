import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import {
  DatedFactType,
  DateScalar,
  ExternalId,
  FactType,
  Node,
  registerCodes,
  registerRefusals,
} from '../../platform/graphql/index.js';
import {
  QualityMeasureKind,
  qualityMeasures,
  qualityRefusals,
  StandardArea,
  YearlyReportKind,
  yearlyReports,
} from '../rules/index.js';

registerRefusals(qualityRefusals);
registerCodes(
  QualityMeasureKind,
  qualityMeasures,
  'QualityMeasureKind',
  'What follows when a prescription is not fulfilled (ЗСУ чл. 59-60).',
);
registerCodes(YearlyReportKind, yearlyReports, 'YearlyReportKind', 'What is filed for a year (ЗСУ чл. 111).');

@ObjectType('QualityCriterion', {
  description:
    'A criterion of a standard of quality, while it is in force (ЗСУ чл. 105-106). The official list was not found; what is shown here says whence it is.',
  implements: Node,
  simpleResolvers: true,
})
export class QualityCriterionType extends DatedFactType {
  @Field(() => StandardArea, { description: 'The field of the standard.' })
  area: StandardArea;
  @Field(() => String, { description: 'The code of the standard.' })
  standard: string;
  @Field(() => String, { description: 'The code of the criterion; findings name it.' })
  code: string;
  @Field(() => String, { description: 'Its text in Bulgarian.' })
  textBg: string;
  @Field(() => String, { nullable: true, description: 'Its text in English; null where there is none.' })
  textEn: string | null;
}

@ObjectType('QualityMeasure', {
  description: 'A measure after a prescription that was not fulfilled (ЗСУ чл. 59-60).',
  implements: Node,
  simpleResolvers: true,
})
export class QualityMeasureType extends FactType {
  @Field(() => QualityMeasureKind, { description: 'The measure.' })
  kind: QualityMeasureKind;
  @Field(() => String, { description: 'The number of the act.' })
  actNumber: string;
  @Field(() => DateScalar, { description: 'The day of the act.' })
  decidedOn: Day;
}

@ObjectType('YearlyReport', {
  description: 'A yearly report of a provider, or analysis of a municipality (ЗСУ чл. 111).',
  implements: Node,
  simpleResolvers: true,
})
export class YearlyReportType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => YearlyReportKind, { description: 'What was filed.' })
  kind: YearlyReportKind;
  @Field(() => Int, { description: 'The year that it is of.' })
  year: number;
  @Field(() => DateScalar, { description: 'The day of the filing.' })
  filedOn: Day;
}
