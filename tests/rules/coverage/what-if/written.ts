/** The edits of a scenario written into plain facts, one by one, as a clerk would enter them; shares no code with the rules. */
import { type ScenarioEdit, type Snapshot } from '../../../../src/coverage/rules/index.js';
import { type Day } from '../../../../src/kernel/day.js';

type Span = { readonly from: Day; readonly until: Day | null };
const holds = ({ from, until }: Span, on: Day) => from <= on && (until === null || on < until);

/** What holds on the day is cut there. */
function cut<Fact extends Span>(facts: readonly Fact[], isMeant: (fact: Fact) => boolean, on: Day): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (!isMeant(fact) || !holds(fact, on)) kept.push(fact);
    else if (fact.from < on) kept.push({ ...fact, until: on });
  }
  return kept;
}

let made = 0;
function id(): string {
  made += 1;
  return `written ${String(made)}`;
}

export function written(facts: Snapshot, edit: ScenarioEdit, actNumber: string | undefined): Snapshot {
  switch (edit.edit) {
    case 'openService': {
      const { name, municipality, level, kind, places, from, source = 'STATE' } = edit;
      const own = { id: id(), key: `own ${municipality}`, kind: 'MUNICIPALITY' } as const;
      const provider = facts.providers.find(({ key }) => key === edit.provider) ?? own;
      const span = { service: name, from, until: null };
      return {
        ...facts,
        providers: provider === own ? [...facts.providers.filter(({ key }) => key !== own.key), own] : facts.providers,
        services: [
          ...facts.services,
          { id: id(), key: name, municipality, level, startsOn: from, closedOn: null, provenance: 'SYNTHETIC' },
        ],
        provisions: [...facts.provisions, { ...span, id: id(), key: `p ${name}`, provider: provider.key }],
        fundings: [...facts.fundings, { ...span, id: id(), source }],
        allocations: [...facts.allocations, { ...span, id: id(), kind, places }],
      };
    }
    case 'startService':
    case 'closeService': {
      const change = edit.edit === 'startService' ? { startsOn: edit.on } : { closedOn: edit.on };
      return {
        ...facts,
        services: facts.services.map((one) => (one.key === edit.service ? { ...one, ...change } : one)),
      };
    }
    case 'suspendService': {
      const { service, from, until, ground } = edit;
      return { ...facts, suspensions: [...facts.suspensions, { id: id(), service, from, until, ground }] };
    }
    case 'resumeService':
      return { ...facts, suspensions: cut(facts.suspensions, ({ service }) => service === edit.service, edit.on) };
    case 'setPlaces':
      return placed(facts, edit.service, edit.kind, edit.from, edit.places);
    case 'splitLegacy':
      return edit.into.reduce((now, { kind, places }) => {
        const there = now.allocations.find(
          (one) => one.service === edit.service && one.kind === kind && holds(one, edit.from),
        );
        const more = there === undefined ? places : there.places === null ? null : there.places + places;
        return placed(now, edit.service, kind, edit.from, more);
      }, facts);
    case 'fundService': {
      const { service, source, from, until } = edit;
      return { ...facts, fundings: [...facts.fundings, { id: id(), service, source, from, until }] };
    }
    case 'endFunding':
      return { ...facts, fundings: cut(facts.fundings, ({ service }) => service === edit.service, edit.on) };
    case 'issueLicence': {
      const { service, holder, number, validFrom, validUntil } = edit;
      if (holder === null) throw new Error('Name the holder');
      const term = { validFrom, validUntil, terminatedOn: null, revokedOn: null };
      return { ...facts, licences: [...facts.licences, { id: id(), number, service, holder, ...term }] };
    }
    case 'extendLicence':
    case 'revokeLicence': {
      const change = edit.edit === 'extendLicence' ? { validUntil: edit.validUntil } : { revokedOn: edit.on };
      return {
        ...facts,
        licences: facts.licences.map((one) => (one.number === edit.number ? { ...one, ...change } : one)),
      };
    }
    case 'changeProvider': {
      const { service, provider, from } = edit;
      const rest = cut(facts.provisions, (one) => one.service === service, from);
      const until = rest.filter((one) => one.service === service && one.from > from).map((one) => one.from);
      const [next = null] = until.sort();
      return {
        ...facts,
        provisions: [...rest, { id: id(), key: `p ${service} ${from}`, service, provider, from, until: next }],
      };
    }
    case 'addAgreement': {
      const { name, host, beneficiary, kind, places, from, until } = edit;
      return {
        ...facts,
        agreements56: [...facts.agreements56, { id: id(), key: name, host, beneficiary, kind, places, from, until }],
      };
    }
    case 'endAgreement': {
      const kept = facts.agreements56.filter((one) => one.key !== edit.agreement || one.from < edit.on);
      return {
        ...facts,
        agreements56: kept.map((one) => (one.key === edit.agreement ? { ...one, until: edit.on } : one)),
      };
    }
    case 'setMaximum':
      return {
        ...facts,
        entries: facts.entries.map((one) =>
          one.edition === actNumber && one.level === edit.level && one.host === edit.host && one.kind === edit.kind
            ? { ...one, maximumUsers: edit.maximumUsers }
            : one,
        ),
      };
    case 'useEdition':
      return facts;
  }
}

function placed(facts: Snapshot, service: string, kind: string, from: Day, places: number | null): Snapshot {
  const isIt = (one: { service: string; kind: string }) => one.service === service && one.kind === kind;
  const there = facts.allocations.find((one) => isIt(one) && holds(one, from));
  const later = facts.allocations.filter((one) => isIt(one) && one.from > from).map((one) => one.from);
  const [next = null] = later.sort();
  const until = there === undefined ? next : there.until;
  const rest = cut(facts.allocations, isIt, from);
  return { ...facts, allocations: [...rest, { id: id(), service, kind, places, from, until }] };
}
