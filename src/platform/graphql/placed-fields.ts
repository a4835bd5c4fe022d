import { Arg, type ClassType, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { metersBetween, type Point } from '../../kernel/earth.js';
import { checkedPoint } from '../query/index.js';
import { type Context } from '../request/context.js';
import { OnDay } from '../request/subject.js';
import { PointInput } from './geography.input.js';
import { GeoJsonScalar } from './scalars.js';

/** A row of a list that may have been asked to be near to a place. */
type Placed = { readonly distance?: string | null };

/** The resolver of `distanceMeters`; `pointsOf` says where a row is on the day, which may be in several places. */
export function distanceField<Row extends Placed>(
  type: () => ClassType,
  pointsOf: (context: Context, row: Row, day: Day) => readonly Point[] | Promise<readonly Point[]>,
): new () => object {
  @Resolver(type)
  class DistanceResolver {
    @FieldResolver(() => Float, {
      nullable: true,
      description:
        'Metres along the great circle from the place given, or from where.near of the list; to a tenth. Null where no point is known or shown, and where no place was given.',
    })
    async distanceMeters(
      @Root() row: Row,
      @Arg('from', () => PointInput, {
        nullable: true,
        description: 'Where to measure from; else where.near of the list.',
      })
      from: PointInput | undefined,
      @Ctx() context: Context,
      @OnDay() day: Day,
    ): Promise<number | null> {
      if (from === undefined) return row.distance == null ? null : Number(row.distance);
      const place = checkedPoint({ ...from }, 'from');
      const points = await pointsOf(context, row, day);
      if (points.length === 0) return null;
      return Math.round(Math.min(...points.map((point) => metersBetween(place, point))) * 10) / 10;
    }
  }
  return DistanceResolver;
}

/** Coordinates as a table keeps them: exact, or unknown. */
export type Coordinates = { readonly latitude: string | null; readonly longitude: string | null };

export function pointOf({ latitude, longitude }: Coordinates): Point | null {
  return latitude === null || longitude === null ? null : { latitude: Number(latitude), longitude: Number(longitude) };
}

/** The resolver of `point`, for rows with coordinates of their own. */
export function pointField(type: () => ClassType, description: string): new () => object {
  @Resolver(type)
  class PointResolver {
    @FieldResolver(() => GeoJsonScalar, { nullable: true, description })
    point(@Root() row: Coordinates): object | null {
      const point = pointOf(row);
      return point && { type: 'Point', coordinates: [point.longitude, point.latitude] };
    }
  }
  return PointResolver;
}
