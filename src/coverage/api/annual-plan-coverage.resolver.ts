import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByKey } from '../../catalogue/api/index.js';
import { annualPlanByKey, AnnualPlanEntryType } from '../../planning/api/index.js';
import { type AnnualPlanEntryRow } from '../../planning/store/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { municipalityByKey } from '../../territory/api/index.js';
import { findCoverageRow } from './coverage-node.js';
import { CoverageRowType } from './coverage-row.type.js';

/** What coverage says of a row of an annual plan: the plan against the Map, and against what is there. */
@Resolver(() => AnnualPlanEntryType)
export class AnnualPlanCoverageResolver {
  @FieldResolver(() => CoverageRowType, {
    nullable: true,
    description:
      'The row of the Map for the same municipality, kind and level, with what is there of it; null without one.',
  })
  async coverage(
    @Root() { planId, kindId, level }: AnnualPlanEntryRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<unknown> {
    const [plan, kind] = await Promise.all([
      context.loader(annualPlanByKey).load(planId),
      context.loader(serviceKindByKey).load(kindId),
    ]);
    const host = plan === null ? null : await context.loader(municipalityByKey).load(plan.municipalityId);
    if (host === null || kind === null) return null;
    return findCoverageRow(context, `${level}.${host.code}.${kind.code}`, subject);
  }
}
