import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { addMonths, type Day } from '../../kernel/day.js';

/** Under which article provision is assigned. */
export const assignmentGrounds = [
  {
    code: 'CREATED_BY_MUNICIPALITY',
    nameBg: 'услуга, създадена от общината',
    nameEn: 'a service that the municipality created',
    article: 'ЗСУ чл. 65',
  },
  {
    code: 'CANNOT_CREATE',
    nameBg: 'услуга, която общината не може да създаде',
    nameEn: 'a service that the municipality cannot create',
    article: 'ЗСУ чл. 68',
  },
] as const satisfies readonly NamedCode[];
export type AssignmentGround = (typeof assignmentGrounds)[number]['code'];
export const AssignmentGround = codesOf<AssignmentGround>(assignmentGrounds);

const LEAST_YEARS: { readonly [G in AssignmentGround]: number } = { CREATED_BY_MUNICIPALITY: 2, CANNOT_CREATE: 1 };
const MOST_YEARS = 5;

/** A contract is for 2 to 5 years, or for 1 to 5 where the municipality cannot create the service (ЗСУ чл. 65 и 68). */
export function contractTermRefusal(ground: AssignmentGround, from: Day, until: Day): string | null {
  const isInTerm = until >= addMonths(from, 12 * LEAST_YEARS[ground]) && until <= addMonths(from, 12 * MOST_YEARS);
  return isInTerm ? null : 'CONTRACT_TERM';
}

/** At least two months before a contract ends the provision is assigned anew (ЗСУ чл. 72). */
export function reassignmentDueOn(contractUntil: Day): Day {
  return addMonths(contractUntil, -2);
}
