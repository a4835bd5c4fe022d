import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  aggregated,
  byExternalId,
  type Connection,
  connectionType,
  listRows,
  LookUpArgs,
  rootListArgs,
  type RootListArgs,
} from '../../platform/graphql/index.js';
import { RequestError } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { namedFactFields } from '../../sources/api/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { isEik, needsLicence } from '../rules/index.js';
import { type ProviderRow, providers } from '../store/index.js';
import { providerByEik, providerByExternalKey } from './provider.loader.js';
import { ProviderType } from './provider.type.js';

const ProviderConnection = connectionType('Provider', () => ProviderType, aggregated(providers));
const ProviderArgs = rootListArgs(providers);

@Resolver(() => ProviderType)
export class ProviderResolver extends namedFactFields(() => ProviderType) {
  @Query(() => ProviderConnection, { description: 'The providers of social services.' })
  providers(
    @Args(() => ProviderArgs) args: RootListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProviderRow>> {
    return listRows(context, providers, args, info);
  }

  @Query(() => ProviderType, { nullable: true, description: 'The provider with this ЕИК; null when there is none.' })
  provider(
    @Arg('eik', () => String, { description: '9 or 13 digits.' }) eik: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<ProviderRow | null> {
    if (!isEik(eik)) throw new RequestError('BAD_USER_INPUT', 'An ЕИК has 9 or 13 digits; nothing else is looked up.');
    return context.loader(providerByEik).load(eik);
  }

  @Query(() => ProviderType, {
    nullable: true,
    description: 'The provider with this key of a register outside; null when there is none.',
  })
  providerByExternalId(
    @Arg('scheme', () => String, { description: 'The register, such as municipality.' }) scheme: string,
    @Arg('value', () => String, { description: 'The key in it.' }) value: string,
    @Args(() => LookUpArgs) _on: LookUpArgs,
    @Ctx() context: Context,
  ): Promise<ProviderRow | null> {
    return byExternalId(context.loader(providerByExternalKey), scheme, value);
  }

  @FieldResolver(() => MunicipalityType, {
    nullable: true,
    description: 'Where its seat is; for a municipality as provider, itself. Null when not known.',
  })
  municipality(@Root() row: ProviderRow, @Ctx() context: Context): Promise<MunicipalityRow | null> | null {
    return row.municipalityId === null ? null : context.loader(municipalityByKey).load(row.municipalityId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Needs a licence for each service; only a municipality does not (ЗСУ чл. 30).',
  })
  needsLicence(@Root() row: ProviderRow): boolean {
    return needsLicence(row.kind);
  }
}
