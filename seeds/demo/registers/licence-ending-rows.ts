import { idOf, type Row, type TableRows, type Value } from '../../rows.js';
import { addDays, type Day, DEMO_REFERENCE_DAY } from '../days.js';
import { fact, tableOf } from '../rows/fact-rows.js';
import { type NumberedLicence } from '../rows/licence-rows.js';

/** Every so many licences in force are under an order that has no effect, or none yet. */
const LICENCES_PER_OPEN_ORDER = 150;

/** The orders behind the licences that were ended, and some that are not enforceable (ЗСУ чл. 157-158). */
export function licenceEndingRows(licences: readonly NumberedLicence[]): TableRows {
  const inForce = licences.filter(
    ({ draft: { from, until, terminatedOn, revokedOn } }) =>
      from < '2026-01-01' && until > '2027-12-31' && terminatedOn === undefined && revokedOn === undefined,
  );
  return tableOf('licence_ending', [
    ...licences.flatMap(enforcedOrder),
    ...inForce.filter((_, index) => index % LICENCES_PER_OPEN_ORDER === 0).map(openOrder),
  ]);
}

function enforcedOrder({ draft: { terminatedOn, revokedOn }, number }: NumberedLicence, index: number): readonly Row[] {
  if (terminatedOn !== undefined)
    return [order(number, terminatedOn, -20, { enforced_on: terminatedOn, ...atRequest })];
  if (revokedOn === undefined) return [];
  if (index % 2 === 0) return [order(number, revokedOn, -20, { enforced_on: revokedOn, ...unfulfilled })];
  return [
    order(number, revokedOn, -100, {
      ...unfulfilled,
      ...{ appealed_on: addDays(revokedOn, -90), appeal_outcome: 'UPHELD', appeal_decided_on: addDays(revokedOn, -3) },
      enforced_on: revokedOn,
    }),
  ];
}

function openOrder({ number }: NumberedLicence, index: number): Row {
  const appealed = { appealed_on: addDays(DEMO_REFERENCE_DAY, -70) };
  const repealed = { ...appealed, appeal_outcome: 'REPEALED', appeal_decided_on: addDays(DEMO_REFERENCE_DAY, -5) };
  const standing = [{}, appealed, repealed][index % 3] ?? {};
  return order(number, DEMO_REFERENCE_DAY, index % 3 === 0 ? -6 : -80, { ...unfulfilled, ...standing });
}

const atRequest = { kind: 'TERMINATION', ground: 'OWN_REQUEST', has_danger: false };
const unfulfilled = { kind: 'REVOCATION', ground: 'PRESCRIPTION_UNFULFILLED', has_danger: false };

function order(number: string, day: Day, after: number, columns: Readonly<Record<string, Value>>): Row {
  const orderedOn = addDays(day, after);
  return fact('licence_ending', [number, orderedOn], {
    licence_id: idOf('licence', number),
    order_number: `Измислена заповед за ${number}`,
    ordered_on: orderedOn,
    ...columns,
  });
}
