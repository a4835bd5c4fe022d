import { type Desk } from '../../platform/commands/index.js';
import { fundingProcedures, fundingProgrammes } from '../store/index.js';

/** The programme and the procedure by their codes; a procedure brings its programme with it. */
export async function payerOf(desk: Desk, programme: string | null, procedure: string | null) {
  const stated = programme === null ? null : await desk.withCode(fundingProgrammes, 'code', programme, 'programme');
  const under = procedure === null ? null : await desk.withCode(fundingProcedures, 'code', procedure, 'procedure');
  const programmeId = stated?.pk ?? under?.programmeId ?? null;
  const isOther = under !== null && under.programmeId !== null && under.programmeId !== programmeId;
  desk.refuseWhere(isOther, 'PROGRAMME_MISMATCH', 'procedure');
  return { programmeId, procedureId: under?.pk ?? null };
}
