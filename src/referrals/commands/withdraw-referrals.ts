import { command, given } from '../../platform/commands/index.js';
import { municipalities } from '../../territory/store/index.js';
import { referringBodyOf } from '../rules/index.js';
import { knownReport, referralReports } from '../store/index.js';

export const withdrawReferrals = command({
  name: 'referralReportWithdraw',
  permission: 'REFERRAL_REPORT',
  subject: 'ReferralReport',
  description:
    'Withdraws a report of referrals that was made for the wrong municipality or for a period of the wrong length, so that the right one can be made. It stays readable with the day of its withdrawal and is in no total; each body withdraws its own (ЗСУ чл. 73-79 и 86).',
  fields: {
    municipality: given.text('The code of the municipality that it was made for.'),
    firstDay: given.date('The first day of its period.'),
  },
  async perform(desk, { firstDay, ...input }) {
    const municipality = (await desk.withCode(municipalities, 'code', input.municipality, 'municipality')).pk;
    desk.permit({ municipality });
    const referredBy = referringBodyOf(desk.viewer.role);
    const known = await knownReport(desk.database, { municipality, referredBy, firstDay });
    if (known === null) return desk.refuse('NO_REPORT_TO_WITHDRAW', 'firstDay');
    await desk.change(referralReports, known.pk, { withdrawnOn: desk.today });
    return { subject: known.pk, on: known.lastDay, municipality };
  },
});
