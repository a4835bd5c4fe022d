import { type Snapshot } from '../../src/coverage/rules/index.js';
import { codes, idOf, numbered } from './identifiers.js';

/** A row to be written, by the columns of its table. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of each table that holds the facts, in an order in which they can be written. */
export function tablesOf(facts: Snapshot): readonly (readonly [string, readonly Row[]])[] {
  const source = '00000000-0000-4000-8000-000000000001';
  const made = {
    provenance: 'SYNTHETIC',
    source_id: source,
    created_at: '2026-01-01',
    updated_at: '2026-01-01',
    version: 1,
  };
  const regions = codes(
    1,
    facts.municipalities.map(({ planningRegion }) => planningRegion),
  );
  const districts = codes(
    2,
    facts.municipalities.map(({ district }) => district),
  );
  const municipalities = codes(
    3,
    facts.municipalities.map(({ code }) => code),
  );
  const kinds = codes(
    4,
    [...facts.entries, ...facts.allocations, ...facts.legacyMappings].map(({ kind }) => kind),
  );
  const oldTypes = codes(
    5,
    facts.legacyMappings.map(({ legacyType }) => legacyType),
  );
  const regionOf = new Map(facts.municipalities.map(({ district, planningRegion }) => [district, planningRegion]));
  const service = idOf(
    facts.services,
    ({ key }) => key,
    ({ id }) => id,
  );
  const provider = idOf(
    facts.providers,
    ({ key }) => key,
    ({ id }) => id,
  );
  const edition = idOf(
    facts.editions,
    ({ actNumber }) => actNumber,
    ({ id }) => id,
  );
  const span = ({ from, until }: { from: string; until: string | null }) => ({ valid_from: from, valid_until: until });
  const external = (key: string) => ({
    external_scheme: key.split('/')[0],
    external_value: key.slice(key.indexOf('/') + 1),
  });
  const named = { name_bg: 'x', name_en: 'x' };
  return [
    [
      'source',
      [
        {
          id: source,
          key: 'bench',
          publisher: 'x',
          title_bg: 'x',
          title_en: 'x',
          licence: 'x',
          origin: 'REGISTER',
          created_at: '2026-01-01',
          updated_at: '2026-01-01',
          version: 1,
        },
      ],
    ],
    ['planning_region', [...regions].map(([code, id]) => ({ id, code, ...named, ...made }))],
    [
      'district',
      [...districts].map(([code, id]) => ({
        id,
        code,
        nuts3: code,
        planning_region_id: regions.get(regionOf.get(code) ?? ''),
        ...named,
        seat_ekatte: '00000',
        area_km2: 1,
        ...made,
      })),
    ],
    [
      'municipality',
      facts.municipalities.map(({ code, district }) => ({
        id: municipalities.get(code),
        code,
        district_id: districts.get(district),
        ...named,
        seat_ekatte: '00000',
        seat_name_bg: 'x',
        area_km2: 1,
        ...made,
      })),
    ],
    [
      'service_kind',
      [...kinds].map(([code, id], index) => ({
        id,
        code,
        position: index + 1,
        ...named,
        is_official_name: false,
        access_class: 'SPECIALISED',
        is_integrated_health_social: false,
        address_protected: false,
        ...made,
      })),
    ],
    ['legacy_type', [...oldTypes].map(([code, id]) => ({ id, code, ...named, ...made }))],
    [
      'legacy_mapping',
      facts.legacyMappings.map(({ legacyType, kind }, index) => ({
        id: numbered(6, index),
        legacy_type_id: oldTypes.get(legacyType),
        kind_id: kinds.get(kind),
        ...made,
      })),
    ],
    [
      'provider',
      facts.providers.map(({ id, key, kind }) => ({
        id,
        ...external(key),
        kind,
        name_bg: 'x',
        municipality_id: municipalities.get(key.slice(2)),
        ...made,
      })),
    ],
    [
      'map_edition',
      facts.editions.map(({ id, actNumber, effectiveFrom }) => ({
        id,
        act_number: actNumber,
        gazette_issue: 'x',
        adopted_on: effectiveFrom,
        effective_from: effectiveFrom,
        ...made,
      })),
    ],
    [
      'map_entry',
      facts.entries.map((each) => ({
        id: each.id,
        edition_id: edition(each.edition),
        level: each.level,
        host_id: municipalities.get(each.host),
        kind_id: kinds.get(each.kind),
        maximum_users: each.maximumUsers,
        state_funding: each.stateFunding,
        ...made,
      })),
    ],
    [
      'service',
      facts.services.map((each) => ({
        id: each.id,
        ...external(each.key),
        name_bg: 'x',
        municipality_id: municipalities.get(each.municipality),
        level: each.level,
        starts_on: each.startsOn,
        closed_on: each.closedOn,
        ...made,
      })),
    ],
    [
      'provision',
      facts.provisions.map((each) => ({
        id: each.id,
        ...external(each.key),
        service_id: service(each.service),
        provider_id: provider(each.provider),
        ...span(each),
        ...made,
      })),
    ],
    [
      'funding',
      facts.fundings.map((each) => ({
        id: each.id,
        service_id: service(each.service),
        funding_source: each.source,
        ...span(each),
        ...made,
      })),
    ],
    [
      'suspension',
      facts.suspensions.map((each) => ({
        id: each.id,
        service_id: service(each.service),
        ground: each.ground,
        ...span(each),
        ...made,
      })),
    ],
    [
      'allocation',
      facts.allocations.map((each) => ({
        id: each.id,
        service_id: service(each.service),
        kind_id: kinds.get(each.kind),
        places: each.places,
        ...span(each),
        ...made,
      })),
    ],
    [
      'legacy_capacity',
      facts.legacyCapacities.map((each) => ({
        id: each.id,
        service_id: service(each.service),
        legacy_type_id: oldTypes.get(each.legacyType),
        total_places: each.totalPlaces,
        ...span(each),
        ...made,
      })),
    ],
    [
      'licence',
      facts.licences.map((each) => ({
        id: each.id,
        number: each.number,
        service_id: service(each.service),
        holder_id: provider(each.holder),
        valid_from: each.validFrom,
        valid_until: each.validUntil,
        ...made,
      })),
    ],
    [
      'agreement56',
      facts.agreements56.map((each) => ({
        id: each.id,
        ...external(each.key),
        host_id: municipalities.get(each.host),
        beneficiary_id: municipalities.get(each.beneficiary),
        kind_id: kinds.get(each.kind),
        places: each.places,
        ...span(each),
        ...made,
      })),
    ],
    [
      'agreement55',
      facts.agreements55.map((each) => ({
        id: each.id,
        ...external(each.key),
        host_id: municipalities.get(each.host),
        district_id: districts.get(each.host.slice(0, 3)),
        kind_id: kinds.get(each.kind),
        ...span(each),
        ...made,
      })),
    ],
    [
      'agreement55_participant',
      facts.agreements55.flatMap((each) =>
        each.participants.map((code) => ({
          id: each.id,
          agreement_id: each.id,
          municipality_id: municipalities.get(code),
          district_id: districts.get(code.slice(0, 3)),
          ...made,
        })),
      ),
    ],
    [
      'exemption',
      facts.exemptions.map((each) => ({
        id: each.id,
        ...external(each.key),
        level: each.level,
        host_id: municipalities.get(each.host),
        kind_id: kinds.get(each.kind),
        reason_bg: 'x',
        reason_en: 'x',
        legal_ground: 'x',
        ...span(each),
        ...made,
      })),
    ],
  ];
}
