import { idOf, type Row, type TableRows, type Value } from '../../rows.js';
import { type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { type ServiceDraft } from '../drafts.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { Random } from '../random.js';
import { keyedFact, kindId, municipalityId, serviceId, tableOf } from '../rows/fact-rows.js';
import { type Municipality } from '../territory.js';
import { isRunning, placesOn } from './running.js';
import { type ProcedureState, stepsTo } from './steps-of-procedure.js';

const OPEN_STATES = [
  'PLANNED',
  'IN_ANNUAL_PLAN',
  'APPROVAL_REQUESTED',
  'APPROVED',
  'APPROVAL_REFUSED',
  'WITHDRAWN',
] as const;
/** Every so many rows of the Map, and running services, has a procedure that is not completed. */
const ROWS_PER_PROCEDURE = 60;
const SERVICES_PER_CHANGE = 90;
const CHANGES = ['CHANGE_USERS', 'CHANGE_PLACE', 'CHANGE_KIND'] as const;

/** Procedures in every state and for every purpose (ЗСУ чл. 53-54, 62). */
export function procedureRows(
  services: readonly ServiceDraft[],
  rows: readonly PlannedRow[],
  territory: readonly Municipality[],
): TableRows {
  const largest = new Map(territory.map(({ code, settlements }) => [code, settlements[0]?.ekatte]));
  const settlementOf = (municipality: string): string | null => {
    const ekatte = largest.get(municipality);
    return ekatte === undefined ? null : idOf('settlement', ekatte);
  };
  return tableOf('service_procedure', [
    ...services.filter(isCreatedUnderTheMap).map(creationOf),
    ...services.filter(isSuspendedForQuality).map(resumptionOf),
    ...everyOther(services.filter(isOwnAndRunning), SERVICES_PER_CHANGE).map((service, index) =>
      changeOf(service, index, settlementOf(service.municipality)),
    ),
    ...everyOther(
      rows.filter(
        ({ level, isPlaced, maximum }) => level === 'MUNICIPAL' && !isPlaced && maximum !== null && maximum > 0,
      ),
      ROWS_PER_PROCEDURE,
    ).map((row, index) => plannedCreation(row, index, settlementOf(row.host))),
  ]);
}

function everyOther<Item>(items: readonly Item[], step: number): readonly Item[] {
  return items.filter((_, index) => index % step === 0);
}

type Purpose = Readonly<Record<'purpose', string>> & Readonly<Record<string, Value>>;

function procedure(key: string, state: ProcedureState, municipality: string, said: Purpose, effectiveOn?: Day): Row {
  return keyedFact('service_procedure', key, {
    municipality_id: municipalityId(municipality),
    ...said,
    ...stepsTo(state, new Random(`procedure ${key}`), effectiveOn),
  });
}

function isCreatedUnderTheMap({ startsOn, provisions }: ServiceDraft): boolean {
  return (
    startsOn !== null && startsOn >= '2025-07-01' && startsOn <= DEMO_REFERENCE_DAY && provisions[0]?.way === 'OWN'
  );
}

function creationOf(service: ServiceDraft): Row {
  const [first] = service.allocations;
  const said = {
    ...{ purpose: 'CREATE', service_id: serviceId(service.key), level: service.level },
    ...(first !== undefined && { kind_id: kindId(first.kind), users: first.places }),
    ...named(`услуга ${service.key}`, `service ${service.key}`),
    funding_source: service.funding[0]?.source === 'STATE_AND_MUNICIPAL' ? 'STATE_AND_MUNICIPAL' : 'STATE',
  };
  return procedure(
    `PC-${service.key.slice(2)}`,
    'COMPLETED',
    service.municipality,
    said,
    service.startsOn ?? undefined,
  );
}

function isSuspendedForQuality({ suspensions }: ServiceDraft): boolean {
  return suspensions.some(({ ground, until }) => ground === 'QUALITY' && until === undefined);
}

function resumptionOf(service: ServiceDraft, index: number): Row {
  const state = (['APPROVAL_REQUESTED', 'IN_ANNUAL_PLAN', 'APPROVED'] as const)[index % 3] ?? 'PLANNED';
  const said = { purpose: 'RESUME', service_id: serviceId(service.key) };
  return procedure(`PR-${service.key.slice(2)}`, state, service.municipality, said);
}

function isOwnAndRunning(service: ServiceDraft): boolean {
  return (
    isRunning(service, DEMO_REFERENCE_DAY) && service.provisions.at(-1)?.way === 'OWN' && placesOn(service) !== null
  );
}

function changeOf(service: ServiceDraft, index: number, settlement: string | null): Row {
  const purpose = CHANGES[index % CHANGES.length] ?? 'CHANGE_USERS';
  const kind = service.allocations.at(-1)?.kind ?? 'COMMUNITY_WORK';
  const users = (placesOn(service) ?? 0) + 10;
  const changes: Readonly<Record<typeof purpose, Purpose>> = {
    CHANGE_USERS: { purpose, kind_id: kindId(kind), users },
    CHANGE_PLACE: { purpose, settlement_id: settlement, address: null },
    CHANGE_KIND: { purpose, from_kind_id: kindId(kind), kind_id: kindId('SKILLS_TRAINING'), users },
  };
  const state = OPEN_STATES[index % OPEN_STATES.length] ?? 'PLANNED';
  return procedure(`PX-${service.key.slice(2)}`, state, service.municipality, {
    ...changes[purpose],
    service_id: serviceId(service.key),
  });
}

function plannedCreation(
  { host, level, kind, maximum, funding }: PlannedRow,
  index: number,
  settlement: string | null,
): Row {
  const state = OPEN_STATES[index % OPEN_STATES.length] ?? 'PLANNED';
  const said = {
    ...{ purpose: 'CREATE', level, kind_id: kindId(kind), users: Math.max(1, Math.round((maximum ?? 1) / 4)) },
    ...named(`нова услуга в ${host}`, `new service in ${host}`),
    settlement_id: settlement,
    funding_source: funding === 'PARTIAL' ? 'STATE_AND_MUNICIPAL' : 'STATE',
  };
  return procedure(`PN-${host}-${kind}`, state, host, said);
}

function named(bg: string, en: string): { readonly name_bg: string; readonly name_en: string } {
  return {
    name_bg: `Демонстрационна процедура (измислена): ${bg}`,
    name_en: `Demonstration procedure (invented): ${en}`,
  };
}
