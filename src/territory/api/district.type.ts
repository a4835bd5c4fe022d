import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar, FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('District', {
  description:
    'A district (област, NUTS 3), led by a governor. Services of district level are for all its municipalities.',
  implements: Node,
  simpleResolvers: true,
})
export class DistrictType extends FactType {
  @Field(() => String, { description: 'Three-letter code of the national classification, such as PAZ.' })
  code: string;
  @Field(() => String, { description: 'NUTS 3 code, such as BG423.' })
  nuts3: string;
  @Field(() => String, { description: 'ЕКАТТЕ of the settlement where the governor sits.' })
  seatEkatte: string;
  @Field(() => DecimalScalar, { description: 'Area in square kilometres.' })
  areaKm2: string;
}
