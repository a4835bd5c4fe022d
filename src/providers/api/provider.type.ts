import { Field, ObjectType } from 'type-graphql';
import { ExternalId, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { ProviderKind, providerKinds } from '../rules/index.js';

registerCodes(ProviderKind, providerKinds, 'ProviderKind', 'Who may provide a social service (ЗСУ чл. 29 и 30).');

@ObjectType('Provider', {
  description: 'Who provides social services: a municipality, or a provider with a licence (ЗСУ чл. 28-31).',
  implements: Node,
  simpleResolvers: true,
})
export class ProviderType extends FactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => ProviderKind, { description: 'What it is by law.' })
  kind: ProviderKind;
  @Field(() => String, { nullable: true, description: 'ЕИК, 9 or 13 digits; null when not known.' })
  eik: string | null;
}
