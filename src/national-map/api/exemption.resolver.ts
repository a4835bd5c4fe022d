import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { serviceKindByKey, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import {
  aggregated,
  type Connection,
  connectionType,
  LANG,
  LanguageScalar,
  listRows,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { factFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type ExemptionRow, exemptions } from '../store/index.js';
import { ExemptionType } from './exemption.type.js';

const ExemptionConnection = connectionType('Exemption', () => ExemptionType, aggregated(exemptions));
const ExemptionArgs = rootListArgs(exemptions);

@Resolver(() => ExemptionType)
export class ExemptionResolver extends factFields(() => ExemptionType) {
  @Query(() => ExemptionConnection, { description: 'Exemptions from the duty of a row of the Map.' })
  exemptions(
    @Args(() => ExemptionArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ExemptionRow>> {
    return listRows(context, exemptions, args, info);
  }

  @FieldResolver(() => String, { description: 'Why the duty does not stand.' })
  reason(
    @Root() row: ExemptionRow,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    return (lang ?? context.language) === 'en' ? row.reasonEn : row.reasonBg;
  }

  @FieldResolver(() => MunicipalityType, { description: 'The host of the row.' })
  host(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(row.hostId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind of the row.' })
  kind(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByKey).load(row.kindId);
  }
}
