import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metersBetween } from '../../../src/kernel/earth.js';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

type Place = { service: string; latitude: number; longitude: number; places: number };
type Settlement = { municipality: string; population: number; latitude: number; longitude: number };

let api: Api;
let database: TestDatabase;
let settlements: Settlement[];
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
  settlements = await ask<Settlement>(
    database.url,
    `select m.code as municipality, p.population, s.latitude::float8, s.longitude::float8
    from settlement s join municipality m on m.id = s.municipality_id join settlement_population p on p.settlement_id = s.id and p.year = 2017 where s.latitude is not null`,
  );
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);

/** The counted places of a kind where they may be shown, put together from the ledgers and the locations one by one. */
async function supplyOf(kind: string): Promise<Place[]> {
  type Row = {
    contributions: {
      nodes: {
        outcome: string;
        places: number;
        service: {
          id: string;
          locations: {
            point: { coordinates: [number, number] } | null;
            settlement: { point: { coordinates: [number, number] } } | null;
          }[];
        };
      }[];
    };
  };
  const { coverage } = await data<{ coverage: { nodes: Row[] } }>(
    `query Q($kind: String!) { coverage(first: 500, where: { kind: { eq: $kind } }) { nodes { contributions(first: 500) { nodes { outcome places service { id locations { point settlement { point } } } } } } } }`,
    { kind },
  );
  const counted = coverage.nodes.flatMap(({ contributions }) =>
    contributions.nodes.filter(({ outcome }) => outcome === 'COUNTED'),
  );
  return counted.flatMap(({ places, service }) => {
    const points = service.locations.flatMap(({ point, settlement }) => point ?? settlement?.point ?? []);
    return points.map(({ coordinates: [longitude, latitude] }) => ({
      service: service.id,
      latitude,
      longitude,
      places: places / points.length,
    }));
  });
}

const KIND = 'DAY_CARE_ELDERLY';

describe('the nearest services of a kind', () => {
  it('are those with counted places, nearest first, as the ledgers and distances say', async () => {
    const supply = await supplyOf(KIND);
    for (const point of [
      { latitude: 42.0302, longitude: 24.3003 },
      { latitude: 43.2, longitude: 27.9 },
      { latitude: 41.8, longitude: 23.5 },
    ]) {
      const { nearestServices } = await data<{
        nearestServices: {
          services: {
            distanceMeters: number;
            countedPlaces: number;
            provenance: string;
            service: { id: string };
            location: { id: string };
          }[];
          servicesWithheld: number;
        };
      }>(
        `query Q($point: PointInput!, $kind: String!) { nearestServices(point: $point, kind: $kind, first: 10) { servicesWithheld services { distanceMeters countedPlaces provenance service { id } location { id } } } }`,
        { point, kind: KIND },
      );
      const nearest = new Map<string, number>();
      for (const place of supply)
        nearest.set(place.service, Math.min(nearest.get(place.service) ?? Infinity, metersBetween(point, place)));
      const expected = [...nearest].sort(([, a], [, b]) => a - b).slice(0, 10);
      expect(nearestServices.services.map(({ service }) => service.id)).toEqual(expected.map(([id]) => id));
      for (const [index, { distanceMeters, provenance }] of nearestServices.services.entries()) {
        expect(distanceMeters).toBeCloseTo(expected[index]?.[1] ?? 0, 0);
        expect(provenance).toBe('SYNTHETIC');
      }
    }
  });

  it('leave out what has no point that may be shown, and say how much that is', async () => {
    const { nearestServices } = await data<{ nearestServices: { services: unknown[]; servicesWithheld: number } }>(
      '{ nearestServices(point: { latitude: 42.7, longitude: 23.3 }, kind: "SHELTER_VIOLENCE_TRAFFICKING", first: 100) { servicesWithheld services { distanceMeters } } }',
    );
    expect(nearestServices.services).toEqual([]);
    expect(nearestServices.servicesWithheld).toBeGreaterThan(0);
  });
});

describe('the population within a distance of a kind', () => {
  it('is that of the settlements from which some counted place is so near, all of one year', async () => {
    const supply = await supplyOf(KIND);
    for (const radiusMeters of [5_000, 20_000]) {
      const { populationReach } = await data<{ populationReach: Record<string, number | string> }>(
        `query Q($kind: String!, $radius: Int!) { populationReach(kind: $kind, radiusMeters: $radius) { year population populationReached share settlements settlementsReached settlementsWithoutFigure settlementsWithoutPoint provenance } }`,
        { kind: KIND, radius: radiusMeters },
      );
      const reached = settlements.filter((settlement) =>
        supply.some((place) => metersBetween(place, settlement) <= radiusMeters),
      );
      const sum = (list: readonly Settlement[]) => list.reduce((total, { population }) => total + population, 0);
      expect(populationReach.year).toBe(2017);
      expect(populationReach.populationReached).toBe(sum(reached));
      expect(populationReach.provenance).toBe('SYNTHETIC');
      expect(Number(populationReach.share)).toBeCloseTo(sum(reached) / Number(populationReach.population), 4);
    }
  });

  it('of two districts is that of both together', async () => {
    const reach = async (where: string) =>
      (
        await data<{ populationReach: { population: number; populationReached: number } }>(
          `{ populationReach(kind: "${KIND}", radiusMeters: 10000${where}) { population populationReached } }`,
        )
      ).populationReach;
    const [one, other, both] = [
      await reach(', where: { municipality: { in: ["PAZ"] } }'),
      await reach(', where: { municipality: { in: ["PDV"] } }'),
      await reach(', where: { municipality: { in: ["PAZ", "PDV"] } }'),
    ];
    expect(both.population).toBe(one.population + other.population);
    expect(both.populationReached).toBe(one.populationReached + other.populationReached);
  });

  it('of a year without figures is refused, with the years that there are', async () => {
    const { errors } = await api.ask(
      `{ populationReach(kind: "${KIND}", radiusMeters: 10000, year: 2021) { population } }`,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('2017');
  });
});

type Accessibility = {
  spatialAccessibility: {
    year: number;
    method: string;
    countedPlaces: number;
    placesWithheld: number;
    municipalities: {
      municipality: { code: string };
      population: number;
      populationWithoutAccess: number;
      placesPerThousand: string | null;
    }[];
  };
};
const ACCESSIBILITY = `query Q($kind: String!, $meters: Int!) { spatialAccessibility(kind: $kind, catchmentMeters: $meters) {
  year method countedPlaces placesWithheld municipalities { municipality { code } population populationWithoutAccess placesPerThousand } } }`;

describe('spatial accessibility', () => {
  it('is what the two steps give when they are taken one after the other', async () => {
    const supply = await supplyOf(KIND);
    const meters = 15_000;
    const { spatialAccessibility } = await data<Accessibility>(ACCESSIBILITY, { kind: KIND, meters });
    const near = (place: Place, settlement: Settlement) => metersBetween(place, settlement) <= meters;
    const ratios = supply.map((place) => {
      const people = settlements
        .filter((each) => near(place, each))
        .reduce((sum, { population }) => sum + population, 0);
      return { place, ratio: people === 0 ? 0 : place.places / people };
    });
    const byMunicipality = Map.groupBy(
      settlements.map((settlement) => {
        const reachable = ratios.filter(({ place }) => near(place, settlement));
        return {
          ...settlement,
          reachable: reachable.length,
          access: reachable.reduce((sum, { ratio }) => sum + ratio, 0),
        };
      }),
      ({ municipality }) => municipality,
    );
    expect(spatialAccessibility.municipalities).toHaveLength(265);
    for (const { municipality, placesPerThousand, populationWithoutAccess } of spatialAccessibility.municipalities) {
      const people = byMunicipality.get(municipality.code) ?? [];
      const population = people.reduce((sum, each) => sum + each.population, 0);
      const access = people.reduce((sum, each) => sum + each.population * each.access, 0);
      if (population > 0) expect(Number(placesPerThousand)).toBeCloseTo((1_000 * access) / population, 3);
      const without = people.filter(({ reachable }) => reachable === 0).reduce((sum, each) => sum + each.population, 0);
      expect(populationWithoutAccess).toBe(without);
    }
  });

  it('neither loses places nor makes any: all that can be reached, over all people, is the supply that anybody can reach', async () => {
    const { spatialAccessibility } = await data<Accessibility>(ACCESSIBILITY, { kind: KIND, meters: 200_000 });
    const reached = spatialAccessibility.municipalities.reduce(
      (sum, { population, placesPerThousand }) => sum + (population * Number(placesPerThousand ?? 0)) / 1_000,
      0,
    );
    const { countedPlaces, placesWithheld } = spatialAccessibility;
    expect(Math.abs(reached - (countedPlaces - placesWithheld)) / countedPlaces).toBeLessThan(0.001);
  });

  it('says its source, its parameters and its year', async () => {
    const { spatialAccessibility } = await data<Accessibility>(ACCESSIBILITY, { kind: KIND, meters: 30_000 });
    expect(spatialAccessibility.method).toContain('Luo, W. and Wang, F. (2003)');
    expect(spatialAccessibility.year).toBe(2017);
  });

  it.each([
    ['a kind that does not exist', 'kind: "CARE"'],
    ['a catchment of nothing', `kind: "${KIND}", catchmentMeters: 0`],
    ['a catchment larger than the country', `kind: "${KIND}", catchmentMeters: 600000`],
  ])('is refused for %s', async (_name, args) => {
    const { errors } = await api.ask(`{ spatialAccessibility(${args}) { year } }`);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
