import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EARTH_RADIUS_METERS, metersBetween } from '../../../src/kernel/earth.js';
import { ask } from '../../seeds/ask.js';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';

const IS_LONG = process.env.KARTA_LONG === '1';
const RUNS = { numRuns: IS_LONG ? 300 : 8 };
/** Of so many protected places one is asked for. */
const APART = IS_LONG ? 1 : 8;

let api: Api;
let database: TestDatabase;
let settlements: { id: string; latitude: number; longitude: number }[];
beforeAll(async () => {
  database = await demoDatabase();
  settlements = await ask(
    database.url,
    `select 'Settlement_' || id as id, latitude::float8 as latitude, longitude::float8 as longitude from settlement where latitude is not null`,
  );
  api = await apiOver(database);
});
afterAll(() => api.stop());

const data = <Data>(document: string, variables: object = {}) => dataOf<Data>(api, document, variables);
type Near = { list: { totalCount: number; nodes: { id: string; distanceMeters: number }[] } };

const inBulgaria = fc.record({
  latitude: fc.double({ min: 41.3, max: 44.2, noNaN: true }),
  longitude: fc.double({ min: 22.4, max: 28.6, noNaN: true }),
});

describe('the distance on the earth', () => {
  it.each([
    // A quarter of a meridian, a degree of it, a degree of the equator, half-way round.
    [{ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 }, (EARTH_RADIUS_METERS * Math.PI) / 2],
    [{ latitude: 42, longitude: 25 }, { latitude: 43, longitude: 25 }, (EARTH_RADIUS_METERS * Math.PI) / 180],
    [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, (EARTH_RADIUS_METERS * Math.PI) / 180],
    [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, EARTH_RADIUS_METERS * Math.PI],
  ])('is that of the great circle', (from, to, meters) => {
    expect(metersBetween(from, to)).toBeCloseTo(meters, 3);
  });

  it('is the same in the database: from Пещера to its neighbours', async () => {
    const from = { latitude: 42.0302, longitude: 24.3003 };
    const { list } = await data<{
      list: { nodes: { distanceMeters: number; from: number; point: { coordinates: [number, number] } }[] };
    }>(
      `query Q($near: NearInput, $from: PointInput) { list: settlements(where: { near: $near }, first: 100) {
        nodes { distanceMeters from: distanceMeters(from: $from) point } } }`,
      { near: { ...from, radiusMeters: 25_000 }, from },
    );
    expect(list.nodes.length).toBeGreaterThan(10);
    for (const { distanceMeters, from: measured, point } of list.nodes) {
      const [longitude, latitude] = point.coordinates;
      expect(distanceMeters).toBeCloseTo(metersBetween(from, { latitude, longitude }), 0);
      expect(measured).toBeCloseTo(distanceMeters, 0);
    }
  });
});

describe('settlements near to a place', () => {
  it('are exactly those within the distance, nearest first, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(inBulgaria, fc.integer({ min: 500, max: 60_000 }), async (place, radiusMeters) => {
        const document = `query Q($near: NearInput, $after: String) { list: settlements(where: { near: $near }, orderBy: { field: DISTANCE }, first: 100, after: $after) {
          totalCount nodes { id distanceMeters } pageInfo { hasNextPage endCursor } } }`;
        const found: { id: string; distanceMeters: number }[] = [];
        for (let after: string | null = null, more = true; more;) {
          const answer: Near & { list: { pageInfo: { hasNextPage: boolean; endCursor: string } } } = await data(
            document,
            { near: { ...place, radiusMeters }, after },
          );
          found.push(...answer.list.nodes);
          ({ hasNextPage: more, endCursor: after } = answer.list.pageInfo);
          if (!more) expect(found).toHaveLength(answer.list.totalCount);
        }
        const expected = settlements.filter((each) => metersBetween(place, each) <= radiusMeters - 0.01);
        const certain = settlements.filter((each) => metersBetween(place, each) <= radiusMeters + 0.01);
        const ids = new Set(found.map(({ id }) => id));
        for (const { id } of expected) expect(ids.has(id)).toBe(true);
        for (const id of ids) expect(certain.some((each) => each.id === id)).toBe(true);
        const distances = found.map(({ distanceMeters }) => distanceMeters);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('can be ordered from the farthest, and read backwards', async () => {
    const near = { latitude: 42.7, longitude: 23.3, radiusMeters: 10_000 };
    const list = (args: string) =>
      `settlements(where: { near: $near }, orderBy: { field: DISTANCE${args}) { nodes { id } }`;
    const answer = await data<Record<string, { nodes: { id: string }[] }>>(
      `query Q($near: NearInput) { forwards: ${list(' }, first: 500')} backwards: ${list(', direction: DESC }, first: 500')} last: ${list(' }, last: 3')} }`,
      { near },
    );
    const forwards = answer.forwards?.nodes.map(({ id }) => id) ?? [];
    expect(answer.backwards?.nodes.map(({ id }) => id).toSorted()).toEqual(forwards.toSorted());
    expect(answer.last?.nodes.map(({ id }) => id)).toEqual(forwards.slice(-3));
  });
});

describe('settlements within an area', () => {
  it('are those in a box, its edges included', async () => {
    await fc.assert(
      fc.asyncProperty(
        inBulgaria,
        fc.double({ min: 0.01, max: 0.8, noNaN: true }),
        async ({ latitude: south, longitude: west }, size) => {
          const [north, east] = [south + size, west + size];
          const { list } = await data<Near>(
            'query Q($within: WithinInput) { list: settlements(where: { within: $within }, first: 1) { totalCount nodes { id } } }',
            {
              within: { bbox: { south, west, north, east } },
            },
          );
          const inBox = settlements.filter(
            ({ latitude, longitude }) =>
              latitude >= south && latitude <= north && longitude >= west && longitude <= east,
          );
          expect(list.totalCount).toBe(inBox.length);
        },
      ),
      RUNS,
    );
  });

  it('are those in a polygon and not in its hole; two polygons are both', async () => {
    const square = (west: number, south: number, size: number) => [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
    const count = async (geoJson: object) => {
      const { list } = await data<Near>(
        'query Q($geoJson: GeoJSON) { list: settlements(where: { within: { geoJson: $geoJson } }) { totalCount nodes { id } } }',
        { geoJson },
      );
      return list.totalCount;
    };
    const whole = await count({ type: 'Polygon', coordinates: [square(24, 42, 1)] });
    const holed = await count({ type: 'Polygon', coordinates: [square(24, 42, 1), square(24.3, 42.3, 0.4)] });
    const hole = await count({ type: 'Polygon', coordinates: [square(24.3, 42.3, 0.4)] });
    const both = await count({ type: 'MultiPolygon', coordinates: [[square(24, 42, 1)], [square(26, 42.5, 1)]] });
    const other = await count({ type: 'Polygon', coordinates: [square(26, 42.5, 1)] });
    expect(holed).toBe(whole - hole);
    expect(both).toBe(whole + other);
    expect(hole).toBeGreaterThan(0);
  });

  it('are those that belong to a municipality, a district or a region by its id', async () => {
    const ids = await data<Record<string, { id: string; settlements?: { totalCount: number } }>>(
      '{ municipality(code: "PAZ21") { id settlements { totalCount } } district(code: "PAZ") { id } }',
    );
    const { list } = await data<Near>(
      'query Q($id: ID) { list: settlements(where: { within: { areaId: $id } }) { totalCount nodes { id } } }',
      { id: ids.municipality?.id },
    );
    expect(list.totalCount).toBe(ids.municipality?.settlements?.totalCount);
    const inDistrict = await data<Record<string, { totalCount: number }>>(
      `query Q($id: ID) { services(where: { within: { areaId: $id } }) { totalCount } same: services(where: { municipality: { in: ["PAZ"] } }) { totalCount }
        places: serviceLocations(where: { within: { areaId: $id } }) { totalCount } }`,
      { id: ids.district?.id },
    );
    expect(inDistrict.services).toEqual(inDistrict.same);
    expect(inDistrict.places?.totalCount).toBeGreaterThan(0);
  });

  it.each([
    ['no radius', '{ near: { latitude: 42, longitude: 24, radiusMeters: 0 } }', 'radiusMeters'],
    ['a radius beyond the earth', '{ near: { latitude: 42, longitude: 24, radiusMeters: 30000000 } }', 'radiusMeters'],
    ['a latitude that is none', '{ near: { latitude: 91, longitude: 24, radiusMeters: 5 } }', 'latitude'],
    ['a box upside down', '{ within: { bbox: { south: 43, north: 42, west: 24, east: 25 } } }', 'bbox'],
    ['the id of something else', '{ within: { areaId: "Service_00000000-0000-0000-0000-000000000000" } }', 'areaId'],
    [
      'a polygon that is open',
      '{ within: { geoJson: { type: "Polygon", coordinates: [[[24, 42], [25, 42], [25, 43], [24, 43]]] } } }',
      'ends where it begins',
    ],
    ['a point for an area', '{ within: { geoJson: { type: "Point", coordinates: [24, 42] } } }', 'geoJson'],
    [
      'places out of the world',
      '{ within: { geoJson: { type: "Polygon", coordinates: [[[240, 42], [25, 42], [25, 43], [240, 42]]] } } }',
      'geoJson',
    ],
  ])('are refused for %s', async (_name, where, told) => {
    const { errors } = await api.ask(`{ settlements(where: ${where}) { totalCount } }`);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain(told);
  });
});

describe('an order by distance', () => {
  it('needs the place to measure from', async () => {
    for (const where of ['', ', where: { not: [{ near: { latitude: 42, longitude: 24, radiusMeters: 500 } }] }']) {
      const { errors } = await api.ask(`{ services(orderBy: { field: DISTANCE }${where}) { totalCount } }`);
      expect(errors[0]?.extensions.code).toBe('ORDER_BY_REQUIRES_NEAR');
    }
    const { errors } = await api.ask(
      '{ services(orderBy: { field: DISTANCE }, where: { and: [{ near: { latitude: 42, longitude: 24, radiusMeters: 500 } }] }) { totalCount } }',
    );
    expect(errors).toEqual([]);
  });
});

describe('a protected place', () => {
  it('is neither found nor measured, however exactly one asks', async () => {
    type Secret = {
      service: string;
      latitude: number;
      longitude: number;
      settlement_latitude: number;
      settlement_longitude: number;
    };
    const secrets = await ask<Secret>(
      database.url,
      `select 'Service_' || s.id as service, l.latitude::float8, l.longitude::float8, p.latitude::float8 as settlement_latitude, p.longitude::float8 as settlement_longitude
      from service s join service_location l on l.service_id = s.id join settlement p on p.id = l.settlement_id
      where exists (select from allocation a join service_kind k on k.id = a.kind_id where a.service_id = s.id and k.address_protected)`,
    );
    expect(secrets.length).toBeGreaterThan(2);
    const some = secrets.filter((_, index) => index % APART === 0);
    for (const { service, latitude, longitude, settlement_latitude, settlement_longitude } of some) {
      for (const place of [
        { latitude, longitude },
        { latitude: settlement_latitude, longitude: settlement_longitude },
      ]) {
        const answer = await data<Record<string, { totalCount: number; nodes: { distanceMeters: number | null }[] }>>(
          `query Q($near: NearInput, $box: BoundingBoxInput, $from: PointInput, $id: ID) {
            near: services(where: { near: $near, id: { eq: $id } }) { totalCount nodes { distanceMeters } }
            box: services(where: { within: { bbox: $box }, id: { eq: $id } }) { totalCount nodes { distanceMeters } }
            places: serviceLocations(where: { near: $near, service: { id: { eq: $id } } }) { totalCount nodes { distanceMeters } }
            far: services(where: { not: [{ near: $near }], id: { eq: $id } }) { totalCount nodes { distanceMeters(from: $from) } } }`,
          {
            near: { ...place, radiusMeters: 20_015_115 },
            box: { south: -90, west: -180, north: 90, east: 180 },
            from: place,
            id: service,
          },
        );
        expect([answer.near?.totalCount, answer.box?.totalCount, answer.places?.totalCount]).toEqual([0, 0, 0]);
        expect(answer.far?.nodes).toEqual([{ distanceMeters: null }]);
      }
    }
  });
});
