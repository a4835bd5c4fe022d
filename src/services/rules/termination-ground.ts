import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Why provision is terminated (ЗСУ чл. 58-60). */
export const terminationGrounds = [
  {
    code: 'NOT_ON_MAP',
    nameBg: 'вече не е предвидена в Картата',
    nameEn: 'no longer provided for by the Map',
    article: 'ЗСУ чл. 58',
  },
  {
    code: 'NO_USERS',
    nameBg: 'няма потребители три месеца',
    nameEn: 'no users for three months',
    article: 'ЗСУ чл. 58',
  },
  {
    code: 'PROVIDED_ELSEWHERE',
    nameBg: 'предоставя се от друга община по споразумение',
    nameEn: 'another municipality provides it by agreement',
    article: 'ЗСУ чл. 56 и 58',
  },
  {
    code: 'QUALITY',
    nameBg: 'неизпълнени стандарти за качество',
    nameEn: 'quality standards not met',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'OWN_DECISION',
    nameBg: 'решение на доставчика на услуга без държавно финансиране',
    nameEn: 'decision of the provider of a service without state money',
    article: 'ЗСУ чл. 57',
  },
] as const satisfies readonly NamedCode[];
export type TerminationGround = (typeof terminationGrounds)[number]['code'];
export const TerminationGround = codesOf<TerminationGround>(terminationGrounds);

export type Standing = {
  readonly isPaidByTheState: boolean;
  /** The Map in force has a row for one of its kinds at its level. */
  readonly isOnTheMap: boolean;
  /** A report of the last three months counted users. */
  readonly hadUsers: boolean;
};

/** A ground that the facts contradict is refused; the other grounds rest on the act that is named (ЗСУ чл. 57-58). */
export function closingRefusal(
  ground: TerminationGround,
  { isPaidByTheState, isOnTheMap, hadUsers }: Standing,
): string | null {
  const isContradicted =
    (ground === 'OWN_DECISION' && isPaidByTheState) ||
    (ground === 'NOT_ON_MAP' && isOnTheMap) ||
    (ground === 'NO_USERS' && hadUsers);
  return isContradicted ? 'CLOSING_GROUND' : null;
}
