import fc, { type Arbitrary } from 'fast-check';
import { type Agreement56Fact, type EditionFact, type RowIdentity } from '../../src/coverage/rules/index.js';
import { type Part } from '../builders/country.js';
import { aBoundary, aLastingSpell, LONG_AGO } from './days.js';
import { aCell, aPrefix, aProvenance, idOf, oftenFirst, type World } from './world.js';

const aMaximum = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 20 }), weight: 6 },
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: fc.constant(null), weight: 1 },
);
const isSameRow = ({ level, host, kind }: RowIdentity) => `${level} ${host} ${kind}`;

/** One to three editions, the first of them most often long in force; each with its own rows. */
export function editionsWithEntries(world: World): Arbitrary<Part> {
  const entry = fc.tuple(aCell(world), aMaximum, fc.constantFrom('FULL', 'PARTIAL'), aProvenance);
  const entries = fc.uniqueArray(entry, {
    selector: ([cell]) => isSameRow(cell),
    minLength: 1,
    maxLength: 7,
    size: 'max',
  });
  const starts = fc.uniqueArray(fc.oneof(fc.constant(LONG_AGO), aBoundary), { minLength: 1, maxLength: 3 });
  return fc.tuple(starts, fc.tuple(entries, entries, entries), aPrefix).map(([days, drawn, prefix]) => {
    const editions: EditionFact[] = days.map((effectiveFrom, index) => ({
      ...{ id: idOf('edition', index), actNumber: `${prefix}РМС ${index}`, effectiveFrom },
    }));
    return {
      editions,
      entries: editions.flatMap(({ actNumber }, index) =>
        (drawn[index] ?? []).map(([cell, maximumUsers, stateFunding, provenance], each) => ({
          ...{ id: idOf('entry', index, each), edition: actNumber, ...cell, maximumUsers, stateFunding, provenance },
        })),
      ),
    };
  });
}

type Link = Pick<Agreement56Fact, 'host' | 'beneficiary' | 'kind' | 'places' | 'from' | 'until'>;

/** A single agreement of чл. 56, or a chain A→B→C for one kind; hosts and first days repeat. */
function links(world: World): Arbitrary<readonly Link[]> {
  const codes = world.municipalities.map(({ code }) => code);
  const later = fc.uniqueArray(oftenFirst(codes), { minLength: 2, maxLength: 3, size: 'max' });
  const terms = fc.record({ places: fc.integer({ min: 0, max: 12 }), spell: aLastingSpell });
  return fc.tuple(aCell(world), later, fc.tuple(terms, terms)).map(([{ host: first, kind }, stops, drawn]) => {
    const chain = [first, ...stops.filter((code) => code !== first)];
    return drawn.flatMap(({ places, spell }, index) => {
      const [host, beneficiary] = chain.slice(index, index + 2);
      return host === undefined || beneficiary === undefined ? [] : [{ host, beneficiary, kind, places, ...spell }];
    });
  });
}

export function agreementsAndExemptions(world: World): Arbitrary<Part> {
  const { municipalities } = world;
  const codes = municipalities.map(({ code }) => code);
  const participants = fc.subarray(codes);
  const agreement55 = fc.tuple(aPrefix, aCell(world), participants, aLastingSpell);
  return fc
    .record({
      pledges: fc.array(links(world), { maxLength: 3, size: 'max' }),
      prefixes: fc.tuple(aPrefix, aPrefix, aPrefix, aPrefix, aPrefix, aPrefix),
      access: fc.array(agreement55, { maxLength: 3, size: 'max' }),
      exemptions: fc.array(fc.tuple(aPrefix, aCell(world), aLastingSpell), { maxLength: 2 }),
    })
    .map(({ pledges, prefixes, access, exemptions }) => ({
      agreements56: pledges.flat().map((link, index) => ({
        ...{ id: idOf('agreement56', index), key: `${prefixes[index] ?? ''}${index}`, ...link },
      })),
      agreements55: access.map(([prefix, { host, kind }, all, spell], index) => {
        const district = municipalities.find(({ code }) => code === host)?.district;
        const inDistrict = municipalities.filter((one) => one.district === district && one.code !== host);
        return {
          ...{ id: idOf('agreement55', index), key: `${prefix}${index}`, host, kind, ...spell },
          participants: inDistrict.map(({ code }) => code).filter((code) => all.includes(code)),
        };
      }),
      exemptions: exemptions.map(([prefix, cell, spell], index) => ({
        ...{ id: idOf('exemption', index), key: `${prefix}${index}`, ...cell, ...spell },
      })),
    }));
}
