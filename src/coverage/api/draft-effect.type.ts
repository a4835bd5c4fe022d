import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type Refused } from '../../kernel/refused.js';
import { type MapImport, MapImportReportType } from '../../national-map/api/index.js';
import { UserErrorType } from '../../platform/graphql/index.js';
import { SpreadsheetFormat } from '../../platform/spreadsheets/index.js';
import { type CountryEffect, type MunicipalEffect } from '../rules/index.js';
import { ResultStamp } from './result-stamp.type.js';
import { ScenarioRowType } from './scenario.type.js';

@InputType('MapFileInput', { description: 'A file with the rows of an edition of the Map.' })
export class MapFileInput {
  @Field(() => SpreadsheetFormat, { description: 'What it is.' })
  format: SpreadsheetFormat;
  @Field(() => String, { description: 'The file in base64, at most 2 MiB and 20,000 rows.' })
  content: string;
}

@ObjectType('CountryEffect', {
  description: 'How the country stands by an edition of the Map or by a draft.',
  simpleResolvers: true,
})
export class CountryEffectType implements CountryEffect {
  @Field(() => Int, {
    nullable: true,
    description: 'Municipalities that fall short (ЗСУ ПЗР § 32); null before the first edition.',
  })
  municipalitiesFallingShort: number | null;
  @Field(() => Int, { nullable: true, description: 'Places missing; null before the first edition.' })
  shortfallPlaces: number | null;
}

@ObjectType('MunicipalEffect', {
  description: 'What a draft of the Map would change of the places that a municipality lacks.',
  simpleResolvers: true,
})
export class MunicipalEffectType {
  host: MunicipalEffect['host'];
  @Field(() => Int, {
    nullable: true,
    description: 'Places missing by the edition in force, in all rows that it hosts; null before the first edition.',
  })
  before: number | null;
  @Field(() => Int, { description: 'Places that would be missing.' })
  after: number;
}

@ObjectType('MapDraftEffect', {
  description:
    'What would differ on the day if a draft of the Map, or a file for it, were the edition in force (ЗСУ чл. 34-36). Nothing is written.',
  simpleResolvers: true,
})
export class MapDraftEffectType extends ResultStamp {
  @Field(() => [MunicipalEffectType], { description: 'Municipalities that would fall short and do not now, by code.' })
  newlyShort: readonly MunicipalEffect[];
  @Field(() => [MunicipalEffectType], { description: 'Municipalities that fall short now and would not, by code.' })
  relieved: readonly MunicipalEffect[];
  @Field(() => [MunicipalEffectType], {
    description: 'Every municipality that would lack more places or fewer, by code.',
  })
  municipalities: readonly MunicipalEffect[];
  @Field(() => CountryEffectType, {
    nullable: true,
    description: 'By the edition in force. Null where the file is refused.',
  })
  before: CountryEffect | null;
  @Field(() => CountryEffectType, { nullable: true, description: 'By the draft. Null where the file is refused.' })
  after: CountryEffect | null;
  @Field(() => [ScenarioRowType], { description: 'The rows whose figures differ, by level, host and kind.' })
  rows: readonly ScenarioRowType[];
  @Field(() => MapImportReportType, {
    nullable: true,
    description: 'What was read of the file, row by row where it is wrong; null without a file.',
  })
  report: MapImport | null;
  @Field(() => [UserErrorType], { description: 'Why the file is refused; then nothing is compared.' })
  userErrors: readonly Refused[];
}
