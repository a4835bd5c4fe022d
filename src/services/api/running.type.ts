import { Field, ObjectType } from 'type-graphql';
import { DatedFactType, ExternalId, Node, registerCodes } from '../../platform/graphql/index.js';
import {
  FundingSource,
  fundingSources,
  SuspensionGround,
  suspensionGrounds,
  WayOfProvision,
  waysOfProvision,
} from '../rules/index.js';

registerCodes(FundingSource, fundingSources, 'FundingSource', 'Who pays (ЗСУ чл. 41 и 49).');
registerCodes(SuspensionGround, suspensionGrounds, 'SuspensionGround', 'Why a service stands still for a time.');
registerCodes(WayOfProvision, waysOfProvision, 'WayOfProvision', 'How a municipality provides (ЗСУ чл. 29, ал. 3).');

@ObjectType('Provision', {
  description: 'Who runs a service, from when until when. Several may at once (ЗСУ чл. 67).',
  implements: Node,
  simpleResolvers: true,
})
export class ProvisionType extends DatedFactType {
  @Field(() => [ExternalId], { description: 'Its keys in registers outside.' })
  externalIds: ExternalId[];
  @Field(() => WayOfProvision, {
    nullable: true,
    description: 'How the municipality provides it; null for a private service.',
  })
  way: WayOfProvision | null;
}

@ObjectType('Funding', {
  description: 'Who pays for a service, from when until when. Only state money counts towards the Map (ЗСУ чл. 43).',
  implements: Node,
  simpleResolvers: true,
})
export class FundingType extends DatedFactType {
  @Field(() => FundingSource, { description: 'Who pays.' })
  fundingSource: FundingSource;
}

@ObjectType('Suspension', {
  description: 'A time in which the provision of a service is suspended (ЗСУ чл. 59-62).',
  implements: Node,
  simpleResolvers: true,
})
export class SuspensionType extends DatedFactType {
  @Field(() => SuspensionGround, { description: 'Why.' })
  ground: SuspensionGround;
}
