import { Field, ObjectType } from 'type-graphql';
import { DatedFactType, DecimalScalar, Node } from '../../platform/graphql/index.js';

@ObjectType('ServiceLocation', {
  description:
    'A place where a service is given. For services of protected kinds nothing of it is shown, found by filters or visible in an order: only the municipality of the service.',
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
