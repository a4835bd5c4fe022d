import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { parseDay, type Day } from '../../kernel/day.js';
import { isLanguage, type Language } from '../request/language.js';

function textScalar<Value extends string>(
  name: string,
  description: string,
  specifiedByURL: string | undefined,
  parse: (text: string) => Value | null,
  expected: string,
): GraphQLScalarType<Value, string> {
  const parseValue = (value: unknown): Value => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed !== null) return parsed;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}: ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL !== undefined && { specifiedByURL }),
    serialize: (value) => String(value),
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateScalar = textScalar<Day>(
  'Date',
  'A calendar date in Bulgaria (Europe/Sofia), written YYYY-MM-DD. The dates of the law have no time of day.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseDay,
  'write a date that exists, as YYYY-MM-DD',
);

export const DateTimeScalar = textScalar<string>(
  'DateTime',
  'An instant in UTC, by RFC 3339, to the microsecond: 2026-11-25T09:30:00.000000Z.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseInstant,
  'write an instant by RFC 3339, as 2026-11-25T09:30:00Z',
);

export const DecimalScalar = textScalar<string>(
  'Decimal',
  'A decimal number as a string, with a point, so that no digit is lost: "0.7512".',
  undefined,
  (text) => (/^-?\d{1,30}(\.\d{1,30})?$/.test(text) ? text : null),
  'write digits with a point, as "1.25"',
);

export const LanguageScalar = textScalar<Language>(
  'LanguageCode',
  'The language of names and messages: bg (Bulgarian, the language of the law) or en (English).',
  'https://www.rfc-editor.org/rfc/rfc5646',
  (text) => (isLanguage(text) ? text : null),
  'write bg or en',
);

export const BigIntScalar = textScalar<string>(
  'BigInt',
  'A whole number as a string, however large: "6519789".',
  undefined,
  (text) => (/^-?\d{1,30}$/.test(text) ? text : null),
  'write digits, as "125"',
);

export const GeoJsonScalar = new GraphQLScalarType({
  name: 'GeoJSON',
  description: 'An object of GeoJSON by RFC 7946, WGS 84: longitude before latitude.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7946',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** Of what RFC 3339 allows, what PostgreSQL can read: no year 0, and no clock that is 16 hours or more away from UTC. */
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):\d\d)$/i;

/** PostgreSQL reads the text itself, so that microseconds survive. */
function parseInstant(text: string): string | null {
  if (!INSTANT.test(text)) return null;
  try {
    GraphQLDateTimeISO.parseValue(text);
    return text;
  } catch {
    return null;
  }
}
