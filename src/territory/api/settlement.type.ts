import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, FactType, Node, registerCodes } from '../../platform/graphql/index.js';
import { SettlementKind, settlementKinds } from '../rules/index.js';

registerCodes(SettlementKind, settlementKinds, 'SettlementKind', 'Kind of a settlement.');

@ObjectType('Settlement', {
  description: 'A settlement (населено място) of the national register ЕКАТТЕ.',
  implements: Node,
  simpleResolvers: true,
})
export class SettlementType extends FactType {
  @Field(() => String, { description: 'Code of five digits; leading zeros belong to it.' })
  ekatte: string;
  @Field(() => SettlementKind, { description: 'Town, village or monastery.' })
  kind: SettlementKind;
  @Field(() => DecimalScalar, { nullable: true, description: 'Latitude, WGS 84; null when not known.' })
  latitude: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Longitude, WGS 84; null when not known.' })
  longitude: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Area of its land in square kilometres; null when not known.',
  })
  areaKm2: string | null;
}

@ObjectType('SettlementPopulation', {
  description: 'Inhabitants of a settlement in one year. Figures of different years are never added.',
  implements: Node,
  simpleResolvers: true,
})
export class SettlementPopulationType extends FactType {
  @Field(() => Int, { description: 'The year.' })
  year: number;
  @Field(() => Int, { description: 'Persons.' })
  population: number;
}
