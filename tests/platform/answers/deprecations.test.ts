import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deprecationHeaders, deprecationsIn } from '../../../src/platform/answers/deprecations.js';

const schema = buildSchema(`
  type Query { service(old: String @deprecated(reason: "2027-06-01: use id"), id: ID, by: By): Service }
  input By { kind: Kind, code: String @deprecated(reason: "2027-03-01: use kind") }
  enum Kind { NEW OLD @deprecated(reason: "2027-01-01: use NEW") }
  type Service { name: String title: String @deprecated(reason: "2027-04-01: use Service.name") }
`);

describe('what a document uses and will go', () => {
  it('is told by its place in the schema: fields, arguments, inputs and values', () => {
    const document = parse('{ service(old: "x", by: { code: "y", kind: OLD }) { title name } }');
    expect(deprecationsIn(schema, document)).toEqual([
      { coordinate: 'By.code', reason: '2027-03-01: use kind', sunset: '2027-03-01' },
      { coordinate: 'Kind.OLD', reason: '2027-01-01: use NEW', sunset: '2027-01-01' },
      { coordinate: 'Query.service(old:)', reason: '2027-06-01: use id', sunset: '2027-06-01' },
      { coordinate: 'Service.title', reason: '2027-04-01: use Service.name', sunset: '2027-04-01' },
    ]);
  });

  it('is nothing for a document that uses what stays', () => {
    expect(deprecationsIn(schema, parse('{ service(id: 1, by: { kind: NEW }) { name } }'))).toEqual([]);
  });

  it('is told in headers with the first day on which something goes', () => {
    const deprecations = deprecationsIn(schema, parse('{ service(by: { kind: OLD }) { title } }'));
    expect(deprecationHeaders(deprecations, new Date('2026-11-25T00:00:00Z'))).toEqual({
      deprecation: '@1795564800',
      sunset: 'Fri, 01 Jan 2027 00:00:00 GMT',
      link: '</schema/changelog.json>; rel="deprecation"',
      'x-deprecated-fields': 'Kind.OLD, Service.title',
    });
    expect(deprecationHeaders([], new Date())).toEqual({});
  });
});
