import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { type Day } from '../../kernel/day.js';
import { LicenceType } from '../../licensing/api/index.js';
import { type LicenceRow, licences } from '../../licensing/store/index.js';
import { DateScalar, rowByKey, whereInputOf } from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { districtByCode, DistrictType, municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type DistrictRow, type MunicipalityRow } from '../../territory/store/index.js';
import { coverageShape, type ForecastedRow } from '../engine/index.js';
import { type RenewalAssumption as Assumption } from '../rules/index.js';
import { askCoverage } from './ask-coverage.js';
import { licencesEndingIn } from './coverage-cause.resolver.js';
import {
  CoverageForecastType,
  ForecastMunicipalityType,
  ForecastRowType,
  LicenceRenewalType,
  RenewalAssumption,
  RequiredPaceType,
} from './forecast.type.js';
import { OverTimeArgs } from './over-time.args.js';
import { stampOf } from './result-stamp.type.js';

const CoverageWhere = whereInputOf(coverageShape);

@Resolver(() => CoverageForecastType)
export class ForecastResolver {
  @Cost({ weight: 2_000 })
  @Query(() => CoverageForecastType, {
    description:
      'Which rows and municipalities will newly fall short up to a day, when, and through which licence, funding, agreement or closing; and the pace that ПЗР § 32 ЗСУ asks for. At most 40 years ahead.',
  })
  async coverageForecast(
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: Day,
    @Arg('assumeRenewal', () => RenewalAssumption, {
      defaultValue: 'NONE',
      description: 'Whether licences are renewed.',
    })
    assumeRenewal: Assumption,
    @Arg('where', () => CoverageWhere, {
      nullable: true,
      description: 'Only rows for which this holds on the first day.',
    })
    where: Where | undefined,
    @Args(() => OverTimeArgs) _args: OverTimeArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageForecastType> {
    const found = await askCoverage(context, subject, 'forecast', to, assumeRenewal, where);
    return {
      from: subject.day,
      newlyShort: found.newlyShort.map(shown),
      newlyFallingShort: found.newlyFallingShort.map(({ rows, ...rest }) => ({ ...rest, rows: rows.map(shown) })),
      licencesToRenew: found.licencesToRenew.map(({ licence, ...rest }) => ({
        ...rest,
        licenceKey: licence.id,
        validUntil: licence.validUntil,
      })),
      pace: found.pace === null ? null : { district: null, ...found.pace },
      paceByDistrict: found.paceOfDistricts,
      ...(await stampOf(context, subject, found.hash)),
    };
  }
}

function shown({ level, host, kind, ...rest }: ForecastedRow): ForecastRowType {
  return { row: { level, host, kind }, ...rest };
}

@Resolver(() => ForecastRowType)
export class ForecastRowResolver {
  @FieldResolver(() => [LicenceType], { description: 'The licences that end on that day.' })
  licences(@Root() { causes }: ForecastRowType, @Ctx() context: Context): Promise<readonly LicenceRow[]> {
    return licencesEndingIn(context, causes);
  }
}

@Resolver(() => ForecastMunicipalityType)
export class ForecastMunicipalityResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(@Root() { host }: ForecastMunicipalityType, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(host);
  }
}

@Resolver(() => LicenceRenewalType)
export class LicenceRenewalResolver {
  @FieldResolver(() => LicenceType, { description: 'The licence.' })
  licence(@Root() { licenceKey }: LicenceRenewalType, @Ctx() context: Context): Promise<LicenceRow | null> {
    return context.loader(rowByKey(licences)).load(licenceKey);
  }
}

@Resolver(() => RequiredPaceType)
export class RequiredPaceResolver {
  @FieldResolver(() => DistrictType, { nullable: true, description: 'The district; null for all rows in question.' })
  district(@Root() { district }: RequiredPaceType, @Ctx() context: Context): Promise<DistrictRow | null> | null {
    return district === null ? null : context.loader(districtByCode).load(district);
  }
}
