import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LicenceType } from '../../licensing/api/index.js';
import { type LicenceRow, licences } from '../../licensing/store/index.js';
import { loadAll, Node, rowByKey } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Turn } from '../rules/index.js';
import { CoverageCauseType, CoverageRiskType } from './coverage-cause.type.js';
import { loadEvidence } from './evidence.js';

@Resolver(() => CoverageCauseType)
export class CoverageCauseResolver {
  @FieldResolver(() => Node, { description: 'The fact: a licence, a funding, an edition of the Map and so on.' })
  async fact(@Root() { fact }: CoverageCauseType, @Ctx() context: Context): Promise<unknown> {
    const [found] = await loadEvidence(context, [fact]);
    return found;
  }
}

@Resolver(() => CoverageRiskType)
export class CoverageRiskResolver {
  @FieldResolver(() => [LicenceType], { description: 'The licences that end on that day.' })
  licences(@Root() { causes }: CoverageRiskType, @Ctx() context: Context): Promise<readonly LicenceRow[]> {
    return licencesEndingIn(context, causes);
  }
}

export function licencesEndingIn(
  context: Context,
  causes: readonly Pick<Turn, 'change' | 'fact'>[],
): Promise<readonly LicenceRow[]> {
  const ending = causes.filter(({ change, fact }) => change === 'ENDS' && fact.type === 'Licence');
  return loadAll(
    context.loader(rowByKey(licences)),
    ending.map(({ fact }) => fact.id),
  );
}
