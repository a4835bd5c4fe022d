import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Calendar } from '../calendar.js';
import { type Cell, cellKey } from '../cell.js';
import { type CountReasonCode } from '../count-reason-code.js';
import { type Evidence } from '../count-reason.js';
import { type ServiceFacts } from '../counting/service-facts.js';
import { type CountryOnDay } from '../country-on-day.js';
import { reasonsOfService } from '../judge-service.js';
import { settlePledges } from '../settle-pledges.js';
import { type ChangeCause, isLossCode } from './change-cause.js';

/** Something that changed what a cell has, or what the Map asks of it, from one day to the next. */
export type ChangeEvent = {
  readonly cause: ChangeCause;
  readonly havePlaces: number;
  readonly maximumUsers: number;
  /** Other reasons of the same day that alone would have been enough. */
  readonly concurrent: readonly CountReasonCode[];
  /** The fact that it is about, by its natural key and as the stored record. */
  readonly key: string;
  readonly fact: Evidence;
  /** For BACKING: the row of the host whose surplus changed. */
  readonly backedBy: Cell | null;
};

/** What happened to a cell on the day, compared with the day before. The parts add up exactly. */
export function eventsOn(
  { facts }: Calendar,
  cell: Cell,
  before: CountryOnDay,
  on: CountryOnDay,
): readonly ChangeEvent[] {
  const services = facts.municipalities.get(cell.host)?.servicesOfCell.get(cellKey(cell)) ?? [];
  return [
    ...editionEvents(cell, before, on),
    ...services.flatMap((service) => serviceEvent(service, cell, before, on) ?? []),
    ...pledgeEvents(cell, before, on),
  ];
}

/** The change of the maximum; a cell without a row counts as one with 0. Where it is not stated there is no part of it. */
function editionEvents(cell: Cell, before: CountryOnDay, on: CountryOnDay): readonly ChangeEvent[] {
  const maximumOf = (country: CountryOnDay) => {
    const entry = country.entry(cell);
    return entry === null ? 0 : entry.maximumUsers;
  };
  const [was, is] = [maximumOf(before), maximumOf(on)];
  const edition = on.edition ?? before.edition;
  if (was === null || is === null || was === is || edition === null) return [];
  const fact = { type: 'MapEdition', id: edition.id } as const;
  return [event('EDITION', 0, edition.actNumber, fact, { maximumUsers: is - was })];
}

function serviceEvent(
  service: ServiceFacts,
  { kind }: Cell,
  before: CountryOnDay,
  on: CountryOnDay,
): ChangeEvent | null {
  const [was, is] = [countedOf(service, kind, before), countedOf(service, kind, on)];
  if ((was ?? 0) === (is ?? 0)) return null;
  const { key, id } = service.service;
  const fact = { type: 'Service', id } as const;
  const change = (is ?? 0) - (was ?? 0);
  if (was !== null && is !== null) return event('PLACES', change, key, fact);
  const [cause = 'PLACES', ...concurrent] = codesOf(service, kind, is === null ? on : before).filter(isLossCode);
  return event(cause, change, key, fact, { concurrent });
}

/** The places that count; null when none do. */
function countedOf(service: ServiceFacts, kind: string, country: CountryOnDay): number | null {
  const line = country.linesOf(service).find((each) => each.basis === 'ALLOCATION' && each.kind === kind);
  return line?.outcome === 'COUNTED' ? line.places : null;
}

/** The codes of the allocation of the kind; where none is active, those of the service itself. */
function codesOf(service: ServiceFacts, kind: string, country: CountryOnDay): readonly CountReasonCode[] {
  const line = country.linesOf(service).find((each) => each.basis === 'ALLOCATION' && each.kind === kind);
  const reasons = line === undefined ? reasonsOfService(service, country.day) : line.reasons;
  return reasons.map(({ code }) => code);
}

/** Of each agreement: what new terms change while the surplus is that of the day before, and what the surplus changes. */
function pledgeEvents(cell: Cell, before: CountryOnDay, on: CountryOnDay): readonly ChangeEvent[] {
  if (cell.level !== 'MUNICIPAL') return [];
  const { kind } = cell;
  const received = on.facts.municipalities.get(cell.host)?.received.get(kind) ?? [];
  const hosts = [...new Set([cell.host, ...received.map(({ host }) => host)])].sort(byCodePoint);
  return hosts.flatMap((host) => {
    const agreements = on.facts.municipalities.get(host)?.given.get(kind) ?? [];
    const onOldSurplus = honoured(settlePledges(agreements, () => before.surplus(host, kind), on.day));
    const was = honoured(before.pledgesFrom(host, kind));
    const is = honoured(on.pledgesFrom(host, kind));
    return agreements
      .filter((agreement) => cell.host === host || agreement.beneficiary === cell.host)
      .flatMap(({ key, id }) => {
        const sign = cell.host === host ? -1 : 1;
        const [first, between, last] = [was.get(key) ?? 0, onOldSurplus.get(key) ?? 0, is.get(key) ?? 0];
        const fact = { type: 'Agreement56', id } as const;
        const backedBy: Cell = { level: 'MUNICIPAL', host, kind };
        return [
          ...(between === first ? [] : [event('AGREEMENT', sign * (between - first), key, fact)]),
          ...(last === between ? [] : [event('BACKING', sign * (last - between), key, fact, { backedBy })]),
        ];
      });
  });
}

function honoured(pledges: ReturnType<CountryOnDay['pledgesFrom']>): ReadonlyMap<string, number> {
  return new Map(pledges.map(({ agreement, honouredPlaces }) => [agreement.key, honouredPlaces]));
}

function event(
  cause: ChangeCause,
  havePlaces: number,
  key: string,
  fact: Evidence,
  more: Partial<Pick<ChangeEvent, 'maximumUsers' | 'concurrent' | 'backedBy'>> = {},
): ChangeEvent {
  return { cause, havePlaces, key, fact, maximumUsers: 0, concurrent: [], backedBy: null, ...more };
}
