import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { GeoJsonScalar } from './scalars.js';

@InputType({ description: 'A place on the earth, WGS 84.' })
export class PointInput {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude: number;
  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude: number;
}

@InputType({ description: 'A place and how far from it; distances are along great circles.' })
export class NearInput extends PointInput {
  @Field(() => Int, { description: 'Metres, from 1 to 20015115, which is half-way round the earth.' })
  radiusMeters: number;
}

@InputType({ description: 'A box between two parallels and two meridians, its edges included; WGS 84, in degrees.' })
export class BoundingBoxInput {
  @Field(() => Float, { description: 'Least latitude.' })
  south: number;
  @Field(() => Float, { description: 'Least longitude.' })
  west: number;
  @Field(() => Float, { description: 'Greatest latitude.' })
  north: number;
  @Field(() => Float, { description: 'Greatest longitude.' })
  east: number;
}

@InputType({ description: 'An area. What is given together must all hold.' })
export class WithinInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a municipality, district or planning region: the rows that belong to it, wherever their points are.',
  })
  areaId?: string;
  @Field(() => BoundingBoxInput, { nullable: true, description: 'The point is in this box.' })
  bbox?: BoundingBoxInput;
  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: 'The point is in this Polygon or MultiPolygon by RFC 7946, with at most 2000 positions.',
  })
  geoJson?: unknown;
}
