import { Args, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { serviceKindByCode, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { mapEditionByKey, MapEditionType } from '../../national-map/api/index.js';
import { type MapEditionRow } from '../../national-map/store/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { globalId } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { aggregated, connectionType, DateScalar, loadAll, rowByKey } from '../../platform/graphql/index.js';
import {
  planningRounds,
  planningProposals,
  type PlanningProposalRow,
  type PlanningRoundRow,
} from '../../planning/store/index.js';
import { PlanningProposalType, PlanningRoundType } from '../../planning/api/index.js';
import { districtByCode, DistrictType, municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type DistrictRow, type MunicipalityRow } from '../../territory/store/index.js';
import { type PlanFigure } from '../rules/index.js';
import { comparedShape, type ComparedRow } from '../store/index.js';
import { ComparedCellType, PlanFigureType } from './compared-cell.type.js';
import { ComparedSideType, type ReadSide } from './compared-side.type.js';
import { type ComparedList, comparedList } from './compared-list.js';
import { PlanComparisonArgs } from './plan-comparison.args.js';

const PlanComparisonConnection = connectionType('PlanComparison', () => ComparedCellType, aggregated(comparedShape));
const { prototype } = PlanComparisonConnection;
Field(() => ComparedSideType, { description: 'What the left side is of.' })(prototype, 'left');
Field(() => ComparedSideType, { description: 'What the right side is of.' })(prototype, 'right');
Field(() => DateScalar, { description: 'The day that the answer is about.' })(prototype, 'asOf');

@Resolver(() => PlanComparisonConnection)
export class PlanComparisonResolver {
  @Cost({ weight: 200 })
  @Query(() => PlanComparisonConnection, {
    description:
      'Any two of these, cell by cell: needs by the criteria, proposals of a round of planning, what was agreed in it, a draft of the Map, an edition, annual plans, and what is there (ЗСУ чл. 24, 34-36, 38, 43). A cell is in the list where either side names it. Sums of differences are over the cells where both sides are known.',
  })
  planComparison(
    @Args(() => PlanComparisonArgs) args: PlanComparisonArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<ComparedList> {
    return comparedList(context, subject, args);
  }
}

@Resolver(() => ComparedSideType)
export class ComparedSideResolver {
  @FieldResolver(() => MapEditionType, {
    nullable: true,
    description: 'The edition of the Map; null for other sides, and before the first edition.',
  })
  edition(@Root() { editionKey }: ReadSide, @Ctx() context: Context): Promise<MapEditionRow | null> | null {
    return editionKey === null ? null : context.loader(mapEditionByKey).load(editionKey);
  }

  @FieldResolver(() => PlanningRoundType, {
    nullable: true,
    description: 'The round of planning; null for other sides.',
  })
  round(@Root() { roundKey }: ReadSide, @Ctx() context: Context): Promise<PlanningRoundRow | null> | null {
    return roundKey === null ? null : context.loader(rowByKey(planningRounds)).load(roundKey);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The id of the draft of the Map; null for other sides.' })
  draftId(@Root() { draftKey }: ReadSide): string | null {
    return draftKey === null ? null : globalId('MapDraft', draftKey);
  }

  @Cost({ assumedSize: 25 })
  @FieldResolver(() => [PlanningProposalType], {
    description:
      'Proposals of the round that do not say where, what or at which level, so that they are in no cell. They may be for cells in status UNDECIDED.',
  })
  unplacedProposals(@Root() { unplaced }: ReadSide, @Ctx() context: Context): Promise<readonly PlanningProposalRow[]> {
    return loadAll(context.loader(rowByKey(planningProposals)), unplaced);
  }
}

@Resolver(() => ComparedCellType)
export class ComparedCellResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality that hosts it.' })
  host(@Root() { host }: ComparedRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(host);
  }

  @FieldResolver(() => DistrictType, { description: 'The district of the host.' })
  district(@Root() { district }: ComparedRow, @Ctx() context: Context): Promise<DistrictRow | null> {
    return context.loader(districtByCode).load(district);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of service.' })
  kind(@Root() { kind }: ComparedRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByCode).load(kind);
  }
}

@Resolver(() => PlanFigureType)
export class PlanFigureResolver {
  @FieldResolver(() => [ID], {
    description:
      'The ids of what it comes from, for node: the row of the Map, of the draft or of the plan; the proposals; the rule and the indicator; the services in the ledger.',
  })
  origins(@Root() { origins }: PlanFigure): readonly string[] {
    return origins.map(({ type, key }) => globalId(type, key));
  }
}
