import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { addDays, type Day } from '../../kernel/day.js';

/** What a procedure is to bring about: all go the same way (ЗСУ чл. 53-54, 62). */
export const procedurePurposes = [
  { code: 'CREATE', nameBg: 'създаване на услуга', nameEn: 'creation of a service', article: 'ЗСУ чл. 53' },
  {
    code: 'CHANGE_USERS',
    nameBg: 'промяна на броя на потребителите',
    nameEn: 'change of the number of users',
    article: 'ЗСУ чл. 54',
  },
  { code: 'CHANGE_PLACE', nameBg: 'промяна на мястото', nameEn: 'change of the place', article: 'ЗСУ чл. 54' },
  { code: 'CHANGE_KIND', nameBg: 'промяна на вида', nameEn: 'change of the kind', article: 'ЗСУ чл. 54' },
  {
    code: 'RESUME',
    nameBg: 'възобновяване след спиране заради качеството',
    nameEn: 'resumption after a suspension for quality',
    article: 'ЗСУ чл. 62',
  },
] as const satisfies readonly NamedCode[];
export type ProcedurePurpose = (typeof procedurePurposes)[number]['code'];
export const ProcedurePurpose = codesOf<ProcedurePurpose>(procedurePurposes);

/** Where a procedure stands. */
export const procedureStates = [
  { code: 'PLANNED', nameBg: 'планирана', nameEn: 'planned', article: 'ЗСУ чл. 35, ал. 1' },
  { code: 'IN_ANNUAL_PLAN', nameBg: 'включена в годишния план', nameEn: 'in the annual plan', article: 'ЗСУ чл. 38' },
  {
    code: 'APPROVAL_REQUESTED',
    nameBg: 'поискано е предварително одобрение',
    nameEn: 'prior approval requested',
    article: 'ЗСУ чл. 54',
  },
  { code: 'APPROVED', nameBg: 'предварително одобрена', nameEn: 'approved beforehand', article: 'ЗСУ чл. 54' },
  {
    code: 'APPROVAL_REFUSED',
    nameBg: 'отказано предварително одобрение',
    nameEn: 'prior approval refused',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'COMPLETED',
    nameBg: 'завършена с решение на общинския съвет',
    nameEn: 'completed by decision of the council',
    article: 'ЗСУ чл. 53',
  },
  { code: 'WITHDRAWN', nameBg: 'оттеглена', nameEn: 'withdrawn', article: 'ЗСУ чл. 53' },
] as const satisfies readonly NamedCode[];
export type ProcedureState = (typeof procedureStates)[number]['code'];
export const ProcedureState = codesOf<ProcedureState>(procedureStates);

/** A step follows only certain others; after a refusal approval may be requested once more (ЗСУ чл. 53-54). */
const NEXT: { readonly [S in ProcedureState]: readonly ProcedureState[] } = {
  PLANNED: ['IN_ANNUAL_PLAN', 'WITHDRAWN'],
  IN_ANNUAL_PLAN: ['APPROVAL_REQUESTED', 'WITHDRAWN'],
  APPROVAL_REQUESTED: ['APPROVED', 'APPROVAL_REFUSED', 'WITHDRAWN'],
  APPROVED: ['COMPLETED', 'WITHDRAWN'],
  APPROVAL_REFUSED: ['APPROVAL_REQUESTED', 'WITHDRAWN'],
  COMPLETED: [],
  WITHDRAWN: [],
};

export function stepRefusal(from: ProcedureState, to: ProcedureState): string | null {
  return NEXT[from].includes(to) ? null : 'WRONG_STATE';
}

/** What must be said of a procedure for its purpose. */
type Said = {
  readonly service: string | null;
  readonly level: string | null;
  readonly kind: string | null;
  readonly fromKind: string | null;
  readonly users: number | null;
  readonly settlement: string | null;
  readonly nameBg: string | null;
  readonly fundingSource: string | null;
};
const NEEDED: { readonly [P in ProcedurePurpose]: readonly (keyof Said)[] } = {
  CREATE: ['level', 'kind', 'users', 'nameBg', 'fundingSource'],
  CHANGE_USERS: ['service', 'kind', 'users'],
  CHANGE_PLACE: ['service', 'settlement'],
  CHANGE_KIND: ['service', 'fromKind', 'kind', 'users'],
  RESUME: ['service'],
};

/** What else may be said for it. */
const ALLOWED: { readonly [P in ProcedurePurpose]: readonly string[] } = {
  CREATE: ['settlement', 'address', 'nameEn'],
  CHANGE_USERS: [],
  CHANGE_PLACE: ['address'],
  CHANGE_KIND: [],
  RESUME: [],
};

/** The value, where the purpose has a use for it: what means nothing is not kept. */
export function ofPurpose<Value>(purpose: ProcedurePurpose, part: string, value: Value): Value | null {
  const parts: readonly string[] = [...NEEDED[purpose], ...ALLOWED[purpose]];
  return parts.includes(part) ? value : null;
}

/** The first part of the input that the purpose needs and that is not there. */
export function missingFor(purpose: ProcedurePurpose, said: Said): keyof Said | null {
  return NEEDED[purpose].find((part) => said[part] === null) ?? null;
}

/** АСП approves only with an opinion of АКСУ on quality, and that a positive one (ЗСУ чл. 54). */
export function approvalRefusal(opinion: 'POSITIVE' | 'NEGATIVE' | null): string | null {
  if (opinion === null) return 'OPINION_MISSING';
  return opinion === 'NEGATIVE' ? 'OPINION_NEGATIVE' : null;
}

/** More users than the Map has left are not approved; where it states no maximum nothing bounds them (ЗСУ чл. 34 и 54). */
export function ceilingRefusal(users: number | null, left: number | null): string | null {
  return users !== null && left !== null && users > left ? 'OVER_THE_MAP' : null;
}

const DAYS_FOR_OPINION = 20;
const DAYS_TO_DECIDE = 30;

/** АКСУ gives its opinion within 20 days from the request (ЗСУ чл. 54; the term as set in 2020, ДВ бр. 71/2020). */
export function opinionDueOn(requestedOn: Day): Day {
  return addDays(requestedOn, DAYS_FOR_OPINION);
}

/** АСП decides within 30 days from the request (ЗСУ чл. 54; the term as set in 2020, ДВ бр. 71/2020). */
export function approvalDueOn(requestedOn: Day): Day {
  return addDays(requestedOn, DAYS_TO_DECIDE);
}

export const qualityOpinions = [
  { code: 'POSITIVE', nameBg: 'положително', nameEn: 'positive', article: 'ЗСУ чл. 54' },
  { code: 'NEGATIVE', nameBg: 'отрицателно', nameEn: 'negative', article: 'ЗСУ чл. 54' },
] as const satisfies readonly NamedCode[];
export type QualityOpinion = (typeof qualityOpinions)[number]['code'];
export const QualityOpinion = codesOf<QualityOpinion>(qualityOpinions);
