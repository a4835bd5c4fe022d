import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { checkedPoint, prepareFilter, RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { serviceByKey, ServiceLocationType, ServiceType, serviceLocationByKey } from '../../services/api/index.js';
import { type ServiceLocationRow, type ServiceRow } from '../../services/store/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { municipalities, type MunicipalityRow, settlements } from '../../territory/store/index.js';
import { FLOATING_CATCHMENT_SOURCE, LARGEST_CATCHMENT_METERS, LEAST_CATCHMENT_METERS } from '../rules/index.js';
import {
  floatingCatchment,
  nearestServices,
  populationReach,
  populationYear,
  servicesWithFreePlaces,
  servicesWithoutPoint,
} from '../store/index.js';
import { AccessibilityArgs, NearestServicesArgs, PopulationReachArgs } from './accessibility.args.js';
import {
  MunicipalAccessibilityType,
  NearbyServiceType,
  NearestServicesType,
  PopulationReachType,
  SpatialAccessibilityType,
} from './accessibility.type.js';
import { countedSupply, provenanceOf } from './counted-supply.js';

type Nearby = NearbyServiceType & { readonly serviceId: string; readonly locationId: string };

@Resolver()
export class AccessibilityResolver {
  @Cost({ weight: 100 })
  @Query(() => NearestServicesType, { description: 'Where the nearest services of a kind with counted places are.' })
  async nearestServices(
    @Args(() => NearestServicesArgs) { point, kind, first, withFreePlaces }: NearestServicesArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<NearestServicesType> {
    refuseOutside('first', first, 1, 100);
    const counted = await countedSupply(context, subject, kind);
    const database = await context.database();
    const free = withFreePlaces ? await servicesWithFreePlaces(database, counted, subject.day) : null;
    const supply = counted.filter(({ serviceId }) => free === null || free.has(serviceId));
    const asked = { point: checkedPoint({ ...point }, 'point'), day: subject.day, first };
    const rows = await nearestServices(database, supply, asked);
    const withheld = await servicesWithoutPoint(database, supply, subject.day);
    const services = rows.map(({ serviceId, locationId, places, meters }): Nearby => ({
      serviceId,
      locationId,
      distanceMeters: Number(meters),
      countedPlaces: places,
      provenance: provenanceOf(supply.filter((each) => each.serviceId === serviceId)),
    }));
    return { services, servicesWithheld: withheld.services };
  }

  @Cost({ weight: 300 })
  @Query(() => PopulationReachType, {
    description: 'How many people live within a distance of a place where a kind of service is given.',
  })
  async populationReach(
    @Args(() => PopulationReachArgs) { kind, radiusMeters, year: askedYear, where = {} }: PopulationReachArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<PopulationReachType> {
    refuseOutside('radiusMeters', radiusMeters, LEAST_CATCHMENT_METERS, LARGEST_CATCHMENT_METERS);
    const supply = await countedSupply(context, subject, kind);
    const database = await context.database();
    const year = await populationYear(database, askedYear);
    const { filter } = await prepareFilter(database, settlements, where, subject.day);
    const reach = await populationReach(database, supply, {
      ...{ meters: radiusMeters, year, day: subject.day, holds: filter('t') },
    });
    if (reach === null) throw new Error('A query without groups gave no row');
    const withheld = await servicesWithoutPoint(database, supply, subject.day);
    return {
      ...reach,
      year,
      servicesWithheld: withheld.services,
      provenance: provenanceOf(supply, reach.populationProvenances),
    };
  }

  @Cost({ weight: 500 })
  @Query(() => SpatialAccessibilityType, {
    description: 'How well the people of each municipality can reach the counted places of a kind.',
  })
  async spatialAccessibility(
    @Args(() => AccessibilityArgs) { kind, catchmentMeters, year: askedYear, where = {} }: AccessibilityArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<SpatialAccessibilityType> {
    refuseOutside('catchmentMeters', catchmentMeters, LEAST_CATCHMENT_METERS, LARGEST_CATCHMENT_METERS);
    const supply = await countedSupply(context, subject, kind);
    const database = await context.database();
    const year = await populationYear(database, askedYear);
    const { filter } = await prepareFilter(database, municipalities, where, subject.day);
    const rows = await floatingCatchment(database, supply, {
      ...{ meters: catchmentMeters, year, day: subject.day, holds: filter('t') },
    });
    const withheld = await servicesWithoutPoint(database, supply, subject.day);
    return {
      method: FLOATING_CATCHMENT_SOURCE,
      catchmentMeters,
      year,
      countedPlaces: supply.reduce((sum, { places }) => sum + places, 0),
      placesWithheld: withheld.places,
      municipalities: rows.map((row) => ({ ...row, provenance: provenanceOf(supply, row.populationProvenances) })),
    };
  }
}

@Resolver(() => NearbyServiceType)
export class NearbyServiceResolver {
  @FieldResolver(() => ServiceType, { description: 'The service.' })
  service(@Root() { serviceId }: Nearby, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => ServiceLocationType, { description: 'The place of it that is nearest.' })
  location(@Root() { locationId }: Nearby, @Ctx() context: Context): Promise<ServiceLocationRow | null> {
    return context.loader(serviceLocationByKey).load(locationId);
  }
}

@Resolver(() => MunicipalAccessibilityType)
export class MunicipalAccessibilityResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(
    @Root() { municipalityId }: { readonly municipalityId: string },
    @Ctx() context: Context,
  ): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }
}

function refuseOutside(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new RequestError(
    'BAD_USER_INPUT',
    `${name} is ${String(value)}; it must be from ${String(least)} to ${String(most)}.`,
  );
}
