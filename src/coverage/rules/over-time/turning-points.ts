import { byCodePoint } from '../../../kernel/code-point-order.js';
import { type Day } from '../../../kernel/day.js';
import { contains, type Interval } from '../../../kernel/interval.js';
import { validTerm } from '../../../licensing/rules/index.js';
import { type Calendar } from '../calendar.js';
import { type Cell, cellKey } from '../cell.js';
import { type Evidence } from '../count-reason.js';
import { type ServiceFacts } from '../counting/service-facts.js';
import { type Agreement56Fact } from '../snapshot.js';

/** A fact that begins or ends on a day. */
export type Turn = {
  readonly day: Day;
  readonly change: 'BEGINS' | 'ENDS';
  readonly fact: Evidence;
  /** The natural key of the fact, by which turns of one day are ordered. */
  readonly key: string;
};

/** Days after `after`, up to and with `until`; null is without end. */
export type Period = { readonly after: Day; readonly until: Day | null };

/**
 * Everything that begins or ends in the period and may change what the cell has, by day. Between two of these days
 * nothing about the cell can change, so nothing need be sampled.
 */
export function turnsOf(calendar: Calendar, cell: Cell, period: Period): readonly Turn[] {
  const turns = new Turns(period);
  noteOwn(calendar, cell, turns);
  if (calendar.fixedEdition === undefined) {
    for (const edition of calendar.facts.editions) {
      turns.begins(edition.effectiveFrom, { type: 'MapEdition', id: edition.id }, edition.actNumber);
    }
  }
  const host = calendar.facts.municipalities.get(cell.host);
  for (const exemption of host?.exemptions.get(cellKey(cell)) ?? []) {
    turns.spans(exemption, { type: 'Exemption', id: exemption.id }, exemption.key);
  }
  if (cell.level === 'MUNICIPAL') {
    const received = host?.received.get(cell.kind) ?? [];
    for (const agreement of received) notePledge(agreement, turns);
    for (const from of new Set(received.map((agreement) => agreement.host))) {
      const ofHost = new Turns(period);
      noteOwn(calendar, { ...cell, host: from }, ofHost);
      const pledges = received.filter((agreement) => agreement.host === from);
      turns.takeOver(ofHost.found.filter(({ day }) => pledges.some((pledge) => touches(pledge, day))));
    }
  }
  return turns.sorted();
}

/** What the host itself decides: its services of the kind, and the places that it gives away. */
function noteOwn({ facts }: Calendar, cell: Cell, turns: Turns): void {
  const host = facts.municipalities.get(cell.host);
  for (const service of host?.servicesOfCell.get(cellKey(cell)) ?? []) {
    noteService(service, turns);
    for (const allocation of service.allocations.filter(({ kind }) => kind === cell.kind)) {
      turns.spans(allocation, { type: 'Allocation', id: allocation.id }, `${service.service.key} ${allocation.kind}`);
    }
    for (const legacy of service.legacyCapacities) {
      if (!facts.kindsOfLegacyType(legacy.legacyType).includes(cell.kind)) continue;
      turns.spans(legacy, { type: 'LegacyCapacity', id: legacy.id }, service.service.key);
      // What is allocated to the other kinds is no longer open to this one.
      for (const other of service.allocations.filter(({ kind }) => kind !== cell.kind)) {
        turns.spans(other, { type: 'Allocation', id: other.id }, `${service.service.key} ${other.kind}`);
      }
    }
  }
  if (cell.level === 'MUNICIPAL') for (const given of host?.given.get(cell.kind) ?? []) notePledge(given, turns);
}

function noteService({ service, suspensions, fundings, provisions, licences }: ServiceFacts, turns: Turns): void {
  const { key, id } = service;
  if (service.startsOn !== null) turns.begins(service.startsOn, { type: 'Service', id }, key);
  if (service.closedOn !== null) turns.ends(service.closedOn, { type: 'Service', id }, key);
  for (const each of suspensions) turns.spans(each, { type: 'Suspension', id: each.id }, key);
  for (const each of fundings) turns.spans(each, { type: 'Funding', id: each.id }, `${key} ${each.source}`);
  for (const each of provisions) turns.spans(each, { type: 'Provision', id: each.id }, `${key} ${each.key}`);
  for (const licence of licences) {
    const term = validTerm(licence);
    if (term !== null) turns.spans(term, { type: 'Licence', id: licence.id }, licence.number);
  }
}

function notePledge(agreement: Agreement56Fact, turns: Turns): void {
  turns.spans(agreement, { type: 'Agreement56', id: agreement.id }, agreement.key);
}

/** The interval holds on the day or ended with it. */
function touches(interval: Interval, day: Day): boolean {
  return contains(interval, day) || interval.until === day;
}

class Turns {
  readonly found: Turn[] = [];
  readonly #period: Period;

  constructor(period: Period) {
    this.#period = period;
  }

  spans({ from, until }: Interval, fact: Evidence, key: string): void {
    this.begins(from, fact, key);
    if (until !== null) this.ends(until, fact, key);
  }

  begins(day: Day, fact: Evidence, key: string): void {
    this.#note({ day, change: 'BEGINS', fact, key });
  }

  ends(day: Day, fact: Evidence, key: string): void {
    this.#note({ day, change: 'ENDS', fact, key });
  }

  takeOver(turns: readonly Turn[]): void {
    this.found.push(...turns);
  }

  sorted(): readonly Turn[] {
    return this.found.sort(byTurn);
  }

  #note(turn: Turn): void {
    const { after, until } = this.#period;
    if (turn.day > after && (until === null || turn.day <= until)) this.found.push(turn);
  }
}

/** By day, then kind of fact, its key, and what happens; the same turn twice is next to itself. */
export function byTurn(a: Turn, b: Turn): number {
  return (
    byCodePoint(a.day, b.day) ||
    byCodePoint(a.fact.type, b.fact.type) ||
    byCodePoint(a.key, b.key) ||
    byCodePoint(a.change, b.change)
  );
}

/** The turns of each day, each fact once, from the first day to the last. */
export function turnsByDay(turns: readonly Turn[]): ReadonlyMap<Day, readonly Turn[]> {
  const byDay = Map.groupBy(turns, ({ day }) => day);
  return new Map(
    [...byDay].map(([day, found]) => [
      day,
      found.filter((turn, index) => found.findIndex((other) => isSame(turn, other)) === index),
    ]),
  );
}

function isSame(a: Turn, b: Turn): boolean {
  return a.fact.id === b.fact.id && a.fact.type === b.fact.type && a.change === b.change;
}
