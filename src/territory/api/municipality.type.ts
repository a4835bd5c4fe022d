import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar, FactType, Node } from '../../platform/graphql/index.js';

@ObjectType('Municipality', {
  description:
    'A municipality (община). It plans, creates and answers for the social services on its territory. Names repeat (there are two Бяла): use the code.',
  implements: Node,
  simpleResolvers: true,
})
export class MunicipalityType extends FactType {
  @Field(() => String, { description: 'Code of the national classification, such as PAZ21; unique and permanent.' })
  code: string;
  @Field(() => String, { description: 'ЕКАТТЕ of the seat. Not unique: some seats lie in the neighbouring city.' })
  seatEkatte: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Latitude of the seat, WGS 84; null when not known.' })
  latitude: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Longitude of the seat, WGS 84; null when not known.' })
  longitude: string | null;
  @Field(() => DecimalScalar, { description: 'Area in square kilometres.' })
  areaKm2: string;
}
