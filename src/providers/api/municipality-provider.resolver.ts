import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { listOfParent } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { type ProviderRow, providers } from '../store/index.js';
import { ProviderType } from './provider.type.js';

const asProvider = listOfParent(
  'Municipality.provider',
  providers,
  (row, parent) => sql`${sql.ref(`${row}.kind`)} = 'MUNICIPALITY' and ${sql.ref(`${row}.municipality_id`)} = ${parent}`,
);

/** The provider that this module adds to a municipality: the municipality itself. */
@Resolver(() => MunicipalityType)
export class MunicipalityProviderResolver {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'Itself as a provider of services (ЗСУ чл. 29); null when it is not recorded as one.',
  })
  async provider(
    @Root() { pk }: MunicipalityRow,
    @Ctx() context: Context,
    @OnDay() day: Day,
  ): Promise<ProviderRow | null> {
    const { nodes } = await asProvider(context, pk, { first: 1 }, day);
    return nodes[0] ?? null;
  }
}
