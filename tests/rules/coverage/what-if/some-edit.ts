import fc, { type Arbitrary } from 'fast-check';
import { type ScenarioEdit, type Snapshot } from '../../../../src/coverage/rules/index.js';
import { addDays, type Day } from '../../../../src/kernel/day.js';

/** Edits that mostly refer to what there is. */
export function someEdit(snapshot: Snapshot, on: Day, index: number): Arbitrary<ScenarioEdit> {
  const one = <Fact>(facts: readonly Fact[], of: (fact: Fact) => string, other: string) =>
    facts.length === 0 ? fc.constant(other) : fc.constantFrom(...facts.map(of), ...facts.map(of), other);
  const service = one(snapshot.services, ({ key }) => key, 'no such service');
  const suspended = one(snapshot.suspensions, (suspension) => suspension.service, 'no such service');
  const old = one(snapshot.legacyCapacities, (capacity) => capacity.service, 'no such service');
  const successor = one(snapshot.legacyMappings, (mapping) => mapping.kind, 'NO_SUCH_KIND');
  const municipality = one(snapshot.municipalities, ({ code }) => code, 'ZZZ99');
  const provider = one(snapshot.providers, ({ key }) => key, 'nobody');
  const kind = one(snapshot.entries, (entry) => entry.kind, 'NO_SUCH_KIND');
  const number = one(snapshot.licences, (licence) => licence.number, 'no such licence');
  const agreement = one(snapshot.agreements56, ({ key }) => key, 'no such agreement');
  const places = fc.integer({ min: -1, max: 30 });
  const from = fc.constantFrom(on, addDays(on, -3), addDays(on, 5));
  const until = fc.constantFrom(null, addDays(on, 10), addDays(on, 100));
  const row = fc.constantFrom(...snapshot.entries, { level: 'NATIONAL', host: 'ZZZ99', kind: 'DAY_CARE' } as const);
  const edit = <Name extends ScenarioEdit['edit']>(name: Name, fields: object) =>
    fc.record({ edit: fc.constant(name), ...fields });
  const name = fc.constant(`new ${String(index)}`);
  // Each record has the fields of its edit; the union cannot be told from its parts.
  return fc.oneof(
    edit('openService', {
      ...{ name, municipality, kind, places, from },
      level: fc.constantFrom('MUNICIPAL', 'DISTRICT'),
      provider: fc.oneof(fc.constant(null), provider),
      source: fc.constantFrom(undefined, undefined, 'STATE_AND_MUNICIPAL', 'DONOR'),
    }),
    edit('startService', { service, on: from }),
    edit('closeService', { service, on: from }),
    edit('suspendService', { service, from, until, ground: fc.constantFrom('QUALITY', 'OTHER') }),
    { arbitrary: edit('resumeService', { service: suspended, on: from }), weight: 4 },
    edit('setPlaces', { service, kind, places: fc.oneof(places, fc.constant(null)), from }),
    {
      arbitrary: edit('splitLegacy', {
        ...{ service: old, from },
        into: fc.array(fc.record({ kind: successor, places: fc.nat(5) }), { maxLength: 2 }),
      }),
      weight: 4,
    },
    edit('fundService', { service, source: fc.constantFrom('STATE', 'EU_FUND'), from, until }),
    edit('endFunding', { service, on: from }),
    edit('issueLicence', {
      service,
      holder: provider,
      number: name,
      validFrom: from,
      validUntil: fc.constant(addDays(on, 50)),
    }),
    edit('extendLicence', { number, validUntil: fc.constant(addDays(on, 900)) }),
    edit('revokeLicence', { number, on: from }),
    edit('changeProvider', { service, provider, from }),
    edit('addAgreement', { name, host: municipality, beneficiary: municipality, kind, places, from, until }),
    edit('endAgreement', { agreement, on: from }),
    {
      arbitrary: edit('setMaximum', {
        level: row.map(({ level }) => level),
        host: row.map(({ host }) => host),
        kind,
        maximumUsers: fc.oneof(places, fc.constant(null)),
      }),
      weight: 4,
    },
    edit('useEdition', { edition: one(snapshot.editions, ({ actNumber }) => actNumber, 'no such act') }),
  ) as Arbitrary<ScenarioEdit>;
}
