import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PlanningLevel } from '../../catalogue/rules/index.js';
import { serviceKindByKey } from '../../catalogue/api/index.js';
import { annualPlanByKey, AnnualPlanEntryType, PlanningProposalType } from '../../planning/api/index.js';
import { type AnnualPlanEntryRow, type PlanningProposalRow } from '../../planning/store/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { municipalityByKey } from '../../territory/api/index.js';
import { findCoverageRow } from './coverage-node.js';
import { CoverageRowType } from './coverage-row.type.js';

const DESCRIPTION =
  'The row of the Map for the same municipality, kind and level, with what is there of it; null without one.';

/** The row for what is planned, where it says at which municipality, of which kind and at which level. */
async function rowFor(
  context: Context,
  subject: Subject,
  planned: { readonly hostId: string | null; readonly kindId: string | null; readonly level: PlanningLevel | null },
): Promise<unknown> {
  const { hostId, kindId, level } = planned;
  if (hostId === null || kindId === null || level === null) return null;
  const [host, kind] = await Promise.all([
    context.loader(municipalityByKey).load(hostId),
    context.loader(serviceKindByKey).load(kindId),
  ]);
  return host === null || kind === null
    ? null
    : findCoverageRow(context, `${level}.${host.code}.${kind.code}`, subject);
}

/** What coverage says of a row of an annual plan: the plan against the Map, and against what is there. */
@Resolver(() => AnnualPlanEntryType)
export class AnnualPlanCoverageResolver {
  @FieldResolver(() => CoverageRowType, { nullable: true, description: DESCRIPTION })
  async coverage(
    @Root() { planId, kindId, level }: AnnualPlanEntryRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<unknown> {
    const plan = await context.loader(annualPlanByKey).load(planId);
    return rowFor(context, subject, { hostId: plan?.municipalityId ?? null, kindId, level });
  }
}

/** What coverage says of a proposal: what is proposed against the Map in force, and against what is there. */
@Resolver(() => PlanningProposalType)
export class ProposalCoverageResolver {
  @FieldResolver(() => CoverageRowType, {
    nullable: true,
    description: `${DESCRIPTION} Also null where the proposal does not name all three.`,
  })
  coverage(
    @Root() proposal: PlanningProposalRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<unknown> {
    return rowFor(context, subject, proposal);
  }
}
