import { command, given, givenOnly, optional } from '../../platform/commands/index.js';
import { enteredBy } from '../../sources/store/index.js';
import { fundingProcedures, fundingProgrammes, projects } from '../store/index.js';
import { enteredAnew } from './entered-anew.js';

const STAYS = 'absent: it stays as it is.';
const names = {
  nameBg: given.text('Its name in Bulgarian.'),
  nameEn: optional(given.text('Its name in English.')),
};
const changedNames = {
  nameBg: optional(given.text(`Its name in Bulgarian; ${STAYS}`)),
  nameEn: optional(given.text(`Its name in English; ${STAYS}`)),
};

export const registerProgramme = command({
  name: 'fundingProgrammeRegister',
  permission: 'PROGRAMME_REGISTER',
  subject: 'FundingProgramme',
  description: 'Records a programme that pays for projects, by the body that contracts its money (ЗСУ чл. 41).',
  fields: { code: given.text('The code by which it is cited, which no other has.'), ...names },
  async perform(desk, input) {
    desk.permit({});
    const id = await desk.add(fundingProgrammes, { ...input, ...(await enteredBy(desk.database, desk.viewer)) });
    return { subject: id, on: desk.today };
  },
});

export const changeProgramme = command({
  name: 'fundingProgrammeChange',
  permission: 'PROGRAMME_REGISTER',
  subject: 'FundingProgramme',
  description: 'Changes what a programme is called; its code stays, and former names stay in its history (ЗСУ чл. 41).',
  fields: { programme: given.id('FundingProgramme', 'The programme.'), ...changedNames },
  async perform(desk, { programme, ...values }) {
    const row = await desk.subject(fundingProgrammes, programme, 'programme');
    desk.permit({});
    await desk.change(fundingProgrammes, row.pk, await enteredAnew(desk, row, givenOnly(values)));
    return { subject: row.pk, on: desk.today };
  },
});

export const registerProcedure = command({
  name: 'fundingProcedureRegister',
  permission: 'PROGRAMME_REGISTER',
  subject: 'FundingProcedure',
  description: 'Records a procedure under which projects are chosen, such as BG05M9OP001-2.002 (ЗСУ чл. 41).',
  fields: {
    code: given.text('Its code, which no other has.'),
    ...names,
    programme: optional(given.text('The code of its programme; absent: not stated.')),
  },
  async perform(desk, { programme: code, ...input }) {
    desk.permit({});
    const programme = code === null ? null : await desk.withCode(fundingProgrammes, 'code', code, 'programme');
    const entered = await enteredBy(desk.database, desk.viewer);
    const id = await desk.add(fundingProcedures, { ...input, programmeId: programme?.pk ?? null, ...entered });
    return { subject: id, on: desk.today };
  },
});

export const changeProcedure = command({
  name: 'fundingProcedureChange',
  permission: 'PROGRAMME_REGISTER',
  subject: 'FundingProcedure',
  description:
    'Changes what a procedure is called, or states its programme; projects under it must not be of another one (ЗСУ чл. 41).',
  fields: {
    procedure: given.id('FundingProcedure', 'The procedure.'),
    ...changedNames,
    programme: optional(given.text(`The code of its programme; ${STAYS}`)),
  },
  async perform(desk, { procedure, programme: code, ...values }) {
    const row = await desk.subject(fundingProcedures, procedure, 'procedure');
    desk.permit({});
    const stated = code === null ? null : await desk.withCode(fundingProgrammes, 'code', code, 'programme');
    if (stated !== null) {
      const under = await desk.rowsOf(projects, 'procedureId', row.pk);
      const isOther = under.some(({ programmeId }) => programmeId !== null && programmeId !== stated.pk);
      desk.refuseWhere(isOther, 'PROGRAMME_MISMATCH', 'programme');
    }
    const changes = { ...givenOnly(values), ...(stated && { programmeId: stated.pk }) };
    await desk.change(fundingProcedures, row.pk, await enteredAnew(desk, row, changes));
    return { subject: row.pk, on: desk.today };
  },
});
