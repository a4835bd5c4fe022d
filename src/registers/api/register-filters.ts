import { type Day, parseDay } from '../../kernel/day.js';
import { RequestError, type Where } from '../../platform/query/index.js';
import { isLanguage, type Language } from '../../platform/request/language.js';
import { FundingSource, ServiceState } from '../../services/rules/index.js';

/** What may stand behind the address of a register; several values of one parameter mean any of them. */
const PARAMETERS = ['asOf', 'lang', 'kind', 'state', 'funding', 'provider'] as const;

const CONDITIONS = ['kind', 'state', 'funding', 'provider'] as const;
/** A condition of an extract: which parameter, and any of which values. */
export type RegisterCondition = {
  readonly name: (typeof CONDITIONS)[number];
  readonly values: readonly string[];
};

export type RegisterFilters = {
  readonly day: Day;
  readonly language: Language;
  readonly where: Where;
  /** What the extract is by; none for the whole register. */
  readonly conditions: readonly RegisterCondition[];
};

/** Reads the parameters; what is not understood is refused, so that nobody prints more than he asked for. */
export function registerFilters(parameters: URLSearchParams, today: Day): RegisterFilters {
  const unknown = [...parameters.keys()].find((name) => !PARAMETERS.some((known) => known === name));
  if (unknown !== undefined) refuse(`There is no parameter ${unknown}: there are ${PARAMETERS.join(', ')}.`);
  const day = dayOf(parameters.get('asOf'), today);
  const inForce = { validFrom: { lte: day }, or: [{ validUntil: { isNull: true } }, { validUntil: { gt: day } }] };
  /** For what is closed nobody pays, and nobody runs it. */
  const notClosed = { state: { notIn: [ServiceState.CLOSED] } };
  const any = (
    name: (typeof PARAMETERS)[number],
    condition: (values: readonly string[]) => Where,
  ): readonly Where[] => {
    const values = parameters.getAll(name);
    return values.length === 0 ? [] : [condition(values)];
  };
  return {
    day,
    language: languageOf(parameters.get('lang')),
    conditions: CONDITIONS.map((name) => ({ name, values: parameters.getAll(name).toSorted() })).filter(
      ({ values }) => values.length > 0,
    ),
    where: {
      and: [
        ...any('kind', (codes) => ({ kinds: { some: { code: { in: codes } } } })),
        ...any('state', (codes) => ({ state: { in: among(ServiceState, codes, 'state') } })),
        ...any('funding', (codes) => ({
          fundings: { some: { fundingSource: { in: among(FundingSource, codes, 'funding') }, ...inForce } },
          ...notClosed,
        })),
        ...any('provider', (eiks) => ({ providers: { some: { eik: { in: eiks } } }, ...notClosed })),
      ],
    },
  };
}

function dayOf(given: string | null, today: Day): Day {
  if (given === null) return today;
  return parseDay(given) ?? refuse('asOf is a day such as 2026-11-25.');
}

function languageOf(given: string | null): Language {
  if (given === null) return 'bg';
  return isLanguage(given) ? given : refuse('lang is bg or en.');
}

function among(codes: Readonly<Record<string, string>>, given: readonly string[], name: string): readonly string[] {
  const wrong = given.find((code) => !Object.hasOwn(codes, code));
  if (wrong !== undefined) refuse(`${name} is one of ${Object.keys(codes).join(', ')}.`);
  return given;
}

function refuse(message: string): never {
  throw new RequestError('BAD_USER_INPUT', message);
}
