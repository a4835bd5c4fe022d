import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import { type Desk } from '../../platform/commands/index.js';
import { revokedLicencesOf } from '../../services/store/index.js';
import { barredUnlicensedUntil, barredUntil, isOpenEnding, lastYearToReport } from '../rules/index.js';
import { hasOutstandingPrescription, lacksReportOf, licenceEndings, unlicensedFindingsOf } from '../store/index.js';

/** Refused while the applicant may have no new licence: after a revocation, or after working without one. */
export async function refuseBarred(desk: Desk, applicant: string, on: Day, ...path: string[]): Promise<void> {
  const isRevoked = (await revokedLicencesOf(desk.database, applicant)).some(
    ({ revokedOn, hasDanger }) => on >= revokedOn && on < barredUntil(revokedOn, hasDanger),
  );
  desk.refuseWhere(isRevoked, 'BARRED_AFTER_REVOCATION', ...path);
  const isUnlicensed = (await unlicensedFindingsOf(desk.database, applicant)).some(
    (foundOn) => on >= foundOn && on < barredUnlicensedUntil(foundOn),
  );
  desk.refuseWhere(isUnlicensed, 'BARRED_UNLICENSED', ...path);
}

/** Refused while an order may still end one of the licences. */
export async function refuseUnderOrder(
  desk: Desk,
  held: readonly { readonly pk: string }[],
  code: string,
  ...path: string[]
): Promise<void> {
  for (const { pk } of held) {
    const endings = await desk.rowsOf(licenceEndings, 'licenceId', pk);
    desk.refuseWhere(endings.some(isOpenEnding), code, ...path);
  }
}

/** A licence is renewed where nothing prescribed is outstanding and the last report that was due is there. */
export async function refuseRenewal(desk: Desk, service: string, on: Day, ...path: string[]): Promise<void> {
  const isUnmended = await hasOutstandingPrescription(desk.database, service);
  desk.refuseWhere(isUnmended, 'OUTSTANDING_PRESCRIPTION', ...path);
  const year = lastYearToReport(on, firstWorkingDayFrom);
  const isMissing = year !== null && (await lacksReportOf(desk.database, service, year, on));
  desk.refuseWhere(isMissing, 'REPORT_NOT_FILED', ...path);
}
