import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { serviceKindByCode, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import {
  exemptionByKey,
  ExemptionType,
  mapEditionByKey,
  MapEditionType,
  mapEntryByKey,
  MapEntryType,
} from '../../national-map/api/index.js';
import { type ExemptionRow, type MapEditionRow, type MapEntryRow } from '../../national-map/store/index.js';
import {
  aggregated,
  type Connection,
  connection,
  connectionType,
  loadAll,
  ofAllIn,
} from '../../platform/graphql/index.js';
import { pageOf } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { districtByCode, DistrictType, municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type DistrictRow, type MunicipalityRow } from '../../territory/store/index.js';
import { contributions } from '../engine/index.js';
import { type Contribution, CountOutcome } from '../rules/index.js';
import { type AgreementContribution, contributionTo } from './agreement-contribution.resolver.js';
import { AgreementContributionType } from './agreement-contribution.type.js';
import { type ListedRow } from './ask-coverage.js';
import { ContributionType } from './contribution.type.js';
import { CoverageRiskType } from './coverage-cause.type.js';
import { CoverageRowType } from './coverage-row.type.js';
import { remedyOfRow, riskOfRow } from './coverage.loader.js';
import { shownRemedy } from './remedy.resolver.js';
import { RemedyType } from './remedy.type.js';

const ContributionConnection = connectionType('Contribution', () => ContributionType, aggregated(contributions));

@ArgsType()
class LedgerArgs {
  @Field(() => CountOutcome, { nullable: true, description: 'Only lines with this outcome.' })
  outcome?: CountOutcome;
  @Field(() => Int, { nullable: true, description: 'So many lines, 1 to 500; default 25.' })
  first?: number;
  @Field(() => String, { nullable: true, description: 'Lines after this cursor.' })
  after?: string;
}

@Resolver(() => CoverageRowType)
export class CoverageRowResolver {
  @FieldResolver(() => MapEditionType, { description: 'The edition that it is from.' })
  edition(@Root() row: ListedRow, @Ctx() context: Context): Promise<MapEditionRow | null> {
    return context.loader(mapEditionByKey).load(row.edition.id);
  }

  @FieldResolver(() => MapEntryType, { description: 'The row of the edition, as adopted.' })
  entry(@Root() row: ListedRow, @Ctx() context: Context): Promise<MapEntryRow | null> {
    return context.loader(mapEntryByKey).load(row.entry.id);
  }

  @FieldResolver(() => MunicipalityType, {
    description: 'The municipality that hosts the service and owes what is missing.',
  })
  host(@Root() row: ListedRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(row.host);
  }

  @FieldResolver(() => DistrictType, { description: 'The district of the host.' })
  district(@Root() row: ListedRow, @Ctx() context: Context): Promise<DistrictRow | null> {
    return context.loader(districtByCode).load(row.district);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() row: ListedRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByCode).load(row.kind);
  }

  @FieldResolver(() => ContributionConnection, {
    description: 'The ledger: every line that was considered, counted or not, by service, kind and first day.',
  })
  contributions(
    @Root() { ledger }: ListedRow,
    @Args(() => LedgerArgs) { outcome, ...page }: LedgerArgs,
  ): Connection<Contribution> {
    const lines = outcome === undefined ? ledger : ledger.filter((line) => line.outcome === outcome);
    return connection(pageOf(contributions, lines, page, [outcome ?? null]), ofAllIn(contributions, lines));
  }

  @FieldResolver(() => [AgreementContributionType], {
    description:
      'What agreements of чл. 56 ЗСУ give to the row or take from it, in the order in which they are honoured.',
  })
  agreements(@Root() { host, pledges }: ListedRow): readonly AgreementContribution[] {
    return pledges.map((pledge) => contributionTo(host, pledge));
  }

  @FieldResolver(() => [MunicipalityType], {
    description:
      'For a row of district level: the municipalities of the district without an agreement of чл. 55 ЗСУ with the host, by code. Empty for other levels.',
  })
  async accessNotSecured(@Root() row: ListedRow, @Ctx() context: Context): Promise<readonly MunicipalityRow[]> {
    return loadAll(context.loader(municipalityByCode), row.accessNotSecured);
  }

  @Cost({ weight: 20 })
  @FieldResolver(() => CoverageRiskType, {
    nullable: true,
    description:
      'The next day on which the row becomes short by what is recorded, however far ahead, with the causes and the licences concerned; null when there is none.',
  })
  async nextRisk(
    @Root() row: ListedRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageRiskType | null> {
    const risk = await riskOfRow(context, subject).load(row);
    return risk === null ? null : { day: risk.day, openPlaces: risk.row.openPlaces ?? 0, causes: risk.causes };
  }

  @Cost({ weight: 50, assumedSize: 1 })
  @FieldResolver(() => [RemedyType], {
    description: 'What would close the row with the fewest steps; empty for a row that is not in SHORTFALL.',
  })
  async remedies(
    @Root() row: ListedRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<readonly RemedyType[]> {
    const remedy = await remedyOfRow(context, subject).load(row);
    return remedy === null ? [] : [shownRemedy(remedy)];
  }

  @FieldResolver(() => ExemptionType, {
    nullable: true,
    description: 'The exemption in force on the day; null when there is none.',
  })
  exemption(@Root() row: ListedRow, @Ctx() context: Context): Promise<ExemptionRow | null> | null {
    return row.exemption === null ? null : context.loader(exemptionByKey).load(row.exemption.id);
  }
}
