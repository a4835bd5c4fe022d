import { type Random } from '../../seeds/demo/random.js';

/* Values that nobody means well with: of the right type, and otherwise as bad as they come. */

const MEGABYTE = 'я'.repeat(250_000) + 'x'.repeat(500_000);

const TEXTS = [
  ...[
    '',
    ' ',
    'Пещера',
    'PAZ21',
    'demo',
    'S-PAZ21-001',
    'ASSISTANT_SUPPORT',
    'RESIDENTIAL_CARE',
    '56277',
    'Л-0000-1/01.02.2024',
  ],
  // Latin letters that look like Cyrillic ones, and the other way round.
  ...['Пeщepa', 'РАZ21', 'СОMОН'],
  ...[
    "'; drop table service; --",
    '" or 1=1 --',
    '$1',
    '%',
    '_',
    '\\',
    "\\'",
    '{{7*7}}',
    '${x}',
    '../../etc/passwd',
    '<script>alert(1)</script>',
  ],
  ...['\u0000', 'a\u0000b', '\ud800', '\u202e', '\ufeff', '💩', 'İ', 'ß', 'e\u0301', '\r\n', '\t'],
  ...[
    'null',
    'undefined',
    'NaN',
    '__proto__',
    'constructor',
    'toString',
    'Service_',
    'Service_00000000-0000-0000-0000-000000000000',
  ],
  ...['CoverageRow_MUNICIPAL.PAZ21.ASSISTANT_SUPPORT', 'CoverageRow_x', 'eyJhIjoxfQ', 'WzEsIngiXQ'],
];

const INTEGERS = [-2_147_483_648, -1, 0, 1, 2, 5, 25, 100, 500, 501, 2017, 2025, 15_000, 2_147_483_647];
const FLOATS = [-1e308, -181, -90, -0, 0, 1e-300, 23.3, 42.7, 90, 180, 1e308];
const DAYS = [
  '0001-01-01',
  '1900-02-28',
  '2020-06-30',
  '2024-02-29',
  '2026-11-25',
  '2026-12-31',
  '2030-01-01',
  '9999-12-31',
];
const INSTANTS = [
  '0001-01-01T00:00:00Z',
  '2026-11-25T12:00:00.123456Z',
  '9999-12-31T23:59:59Z',
  '2026-11-25T00:00:00+15:59',
];
const DECIMALS = ['0', '-1', '1.5', '0.000000000000000000000000000001', '999999999999999999999999999999', '-0.0'];

const SCALARS: Readonly<Record<string, (random: Random) => unknown>> = {
  Int: (random) => random.pick(INTEGERS),
  Float: (random) => random.pick(FLOATS),
  Boolean: (random) => random.chance(0.5),
  String: (random) => text(random),
  ID: (random) => text(random),
  Date: (random) => random.pick(DAYS),
  DateTime: (random) => random.pick(INSTANTS),
  Decimal: (random) => random.pick(DECIMALS),
  BigInt: (random) => random.pick(['0', '-1', '999999999999999999999999999999']),
  LanguageCode: (random) => random.pick(['bg', 'en']),
  GeoJSON: (random) => geoJson(random),
};

export function scalarValue(name: string, random: Random): unknown {
  const make = SCALARS[name];
  if (make === undefined) throw new Error(`Nobody knows values of ${name}`);
  return make(random);
}

function text(random: Random): string {
  if (random.chance(0.004)) return MEGABYTE;
  if (random.chance(0.02)) return random.pick(TEXTS).repeat(200);
  return random.pick(TEXTS);
}

function geoJson(random: Random): unknown {
  const ring = [
    [23, 42],
    [25, 42],
    [25, 43],
    [23, 42],
  ];
  return random.pick<unknown>([
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] },
    { type: 'Polygon', coordinates: [] },
    { type: 'Polygon', coordinates: [Array.from({ length: 3_000 }, () => [23, 42])] },
    { type: 'Point', coordinates: ['x', null] },
    { coordinates: { length: 1e9 } },
    [],
    'Polygon',
    5,
  ]);
}
