import { byCodePoint } from '../../../kernel/code-point-order.js';
import { codesOf, type NamedCode } from '../../../kernel/named-code.js';
import { type Evidence } from '../count-reason.js';

/** What can be done about a row that is short. The codes are permanent. */
export const remedySteps = [
  {
    code: 'RESUME',
    nameBg: 'възобновяване на спряна услуга, с положително становище на АКСУ',
    nameEn: 'a suspended service resumes, on a favourable opinion of the quality agency',
    article: 'ЗСУ чл. 62',
  },
  {
    code: 'ISSUE_LICENCE',
    nameBg: 'издаване на лиценз на доставчика',
    nameEn: 'the provider gets a licence',
    article: 'ЗСУ чл. 31',
  },
  {
    code: 'SPLIT',
    nameBg: 'разпределяне на места от стар вид по новите видове',
    nameEn: 'places of an old type are allocated to the new kind',
    article: 'Наредба за качеството на социалните услуги, ПЗР § 1',
  },
  {
    code: 'AGREE',
    nameBg: 'споразумение с община, която има свободни места над своя брой',
    nameEn: 'an agreement with a municipality that has places over its own number',
    article: 'ЗСУ чл. 56',
  },
  { code: 'CREATE', nameBg: 'създаване на нова услуга', nameEn: 'a new service is created', article: 'ЗСУ чл. 53' },
] as const satisfies readonly NamedCode[];
export type RemedyStepCode = (typeof remedySteps)[number]['code'];
export const RemedyStepCode = codesOf<RemedyStepCode>(remedySteps);

/** Who acts. The codes are permanent. */
export const actingBodies = [
  {
    code: 'MUNICIPAL_COUNCIL',
    nameBg: 'общинският съвет, по предложение на кмета',
    nameEn: 'the municipal council, on a proposal of the mayor',
    article: 'ЗСУ чл. 53',
  },
  {
    code: 'MUNICIPAL_COUNCILS',
    nameBg: 'кметовете на двете общини, със съгласието на общинските съвети',
    nameEn: 'the mayors of both municipalities, with the consent of their councils',
    article: 'ЗСУ чл. 56',
  },
  {
    code: 'QUALITY_AGENCY',
    nameBg: 'Агенцията за качеството на социалните услуги',
    nameEn: 'the Agency for the Quality of Social Services',
    article: 'ЗСУ чл. 22',
  },
] as const satisfies readonly NamedCode[];
export type ActingBodyCode = (typeof actingBodies)[number]['code'];
export const ActingBodyCode = codesOf<ActingBodyCode>(actingBodies);

/** Who takes each step. A service resumes by the path of its creation, on a favourable opinion of the agency (чл. 62). */
export const ACTS: Readonly<Record<RemedyStepCode, ActingBodyCode>> = {
  RESUME: 'MUNICIPAL_COUNCIL',
  ISSUE_LICENCE: 'QUALITY_AGENCY',
  SPLIT: 'MUNICIPAL_COUNCIL',
  AGREE: 'MUNICIPAL_COUNCILS',
  CREATE: 'MUNICIPAL_COUNCIL',
};

export type RemedyStep = {
  readonly step: RemedyStepCode;
  /** The natural key of what it is done to: a service, a service with its provider, a municipality. */
  readonly key: string;
  /** What it brings to the row; null for a step that brings nothing without another one. */
  readonly places: number | null;
  /** The stored record that it is done to; null for a new service. */
  readonly object: Evidence | null;
  /** The service, the provider, the municipality that it names. */
  readonly service: string | null;
  readonly provider: string | null;
  readonly municipality: string;
  readonly actingBody: ActingBodyCode;
};

export function byStep(a: RemedyStep, b: RemedyStep): number {
  return byCodePoint(a.step, b.step) || byCodePoint(a.key, b.key);
}
