import { Field, ObjectType } from 'type-graphql';
import { DatedFactType, DecimalScalar, Node } from '../../platform/graphql/index.js';

@ObjectType('ServiceLocation', {
  description:
    'A place where a service is given. For services of protected kinds, and while nothing says what a service is for, no settlement, address or coordinates are shown, found by filters or visible in an order: only the municipality of the service. That there is a place, and since when, is shown.',
  implements: Node,
  simpleResolvers: true,
})
export class ServiceLocationType extends DatedFactType {
  @Field(() => Boolean, { description: 'The place is protected, so its fields are null.' })
  addressWithheld: boolean;
  @Field(() => String, { nullable: true, description: 'Street and number; null when not known or withheld.' })
  address: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Latitude, WGS 84; null when not known or withheld.' })
  latitude: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Longitude, WGS 84; null when not known or withheld.' })
  longitude: string | null;
}
