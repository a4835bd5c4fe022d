import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { DateScalar, DecimalScalar } from '../../platform/graphql/index.js';
import { type Cell, type Turn } from '../rules/index.js';
import { CoverageCauseType } from './coverage-cause.type.js';
import { ResultStamp } from './result-stamp.type.js';
import { RowFiguresType } from './row-figures.type.js';
import { RowIdentityType } from './row-identity.type.js';

export const RenewalAssumption = { NONE: 'NONE', ALL: 'ALL' } as const;
registerEnumType(RenewalAssumption, {
  name: 'RenewalAssumption',
  description: 'What a forecast takes for granted about licences that end.',
  valuesConfig: {
    NONE: { description: 'They end when they end.' },
    ALL: {
      description:
        'Those that are valid on the first day are renewed in time. Terminations, revocations, closings and the end of funding stay.',
    },
  },
});

@ObjectType('ForecastRow', {
  description: 'A row of the Map that is not short on the first day of the forecast and becomes so.',
  simpleResolvers: true,
})
export class ForecastRowType {
  @Field(() => RowIdentityType, { description: 'Which row.' })
  row: Cell;
  @Field(() => RowFiguresType, {
    nullable: true,
    description: 'Its figures on the first day; null where only a later edition has it.',
  })
  today: RowFiguresType | null;
  @Field(() => DateScalar, { description: 'The first day on which it is short.' })
  day: Day;
  @Field(() => RowFiguresType, { description: 'Its figures on that day.' })
  then: RowFiguresType;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first later day of the forecast on which it is not short any more; null when there is none.',
  })
  until: Day | null;
  @Field(() => [CoverageCauseType], {
    description: 'What begins or ends on that day: a licence, funding, an agreement, a closing, an edition.',
  })
  causes: readonly Turn[];
}

@ObjectType('ForecastMunicipality', {
  description: 'A municipality that does not fall short on the first day of the forecast and comes to.',
  simpleResolvers: true,
})
export class ForecastMunicipalityType {
  host: string;
  @Field(() => DateScalar, { description: 'The first day on which it falls short.' })
  day: Day;
  @Field(() => [ForecastRowType], { description: 'Its rows that become short, by day.' })
  rows: readonly ForecastRowType[];
}

@ObjectType('LicenceRenewal', {
  description: 'A licence that is valid on the first day of the forecast and whose term ends in it (ЗСУ чл. 146-156).',
  simpleResolvers: true,
})
export class LicenceRenewalType {
  licenceKey: string;
  @Field(() => DateScalar, { description: 'The first day on which it is no longer valid.' })
  validUntil: Day;
  @Field(() => DateScalar, { description: 'The last day to apply for renewal: three months before.' })
  applyBy: Day;
  @Field(() => Boolean, {
    description: 'RENEWAL_TOO_LATE: on the first day applyBy is past, so a new licence is needed.',
  })
  isTooLate: boolean;
  @Field(() => Int, { description: 'Places of its service that count on the first day.' })
  countedPlaces: number;
}

@ObjectType('RequiredPace', {
  description: 'How many places a year must be created so that none is missing on 1.01.2035 (ЗСУ, ПЗР § 32).',
  simpleResolvers: true,
})
export class RequiredPaceType {
  district: string | null;
  @Field(() => Int, { description: 'Places that are missing on the first day.' })
  shortfallPlaces: number;
  @Field(() => Int, { description: 'Days left.' })
  daysLeft: number;
  @Field(() => DecimalScalar, { description: 'Places a year of 365.25 days, two decimals, rounded half up.' })
  placesPerYear: string;
}

@ObjectType('CoverageForecast', {
  description:
    'Which rows and municipalities come to fall short, when and through what, by what is recorded. Funding that ends with a project ends there.',
  simpleResolvers: true,
})
export class CoverageForecastType extends ResultStamp {
  @Field(() => DateScalar, { description: 'The first day: the day of the answer.' })
  from: Day;
  @Field(() => [ForecastRowType], {
    description: 'Rows that become short after the first day, by day, level, host and kind.',
  })
  newlyShort: readonly ForecastRowType[];
  @Field(() => [ForecastMunicipalityType], { description: 'Municipalities that come to fall short, by day and code.' })
  newlyFallingShort: readonly ForecastMunicipalityType[];
  @Field(() => [LicenceRenewalType], {
    description: 'Licences whose term ends, by the day to apply, and number. The same under both assumptions.',
  })
  licencesToRenew: readonly LicenceRenewalType[];
  @Field(() => RequiredPaceType, { nullable: true, description: 'Of all rows in question; null from 1.01.2035 on.' })
  pace: RequiredPaceType | null;
  @Field(() => [RequiredPaceType], { description: 'Of each district, by code; empty from 1.01.2035 on.' })
  paceByDistrict: readonly RequiredPaceType[];
}
