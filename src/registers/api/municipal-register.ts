import { type Day } from '../../kernel/day.js';
import { type Where } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { type RegisterEntry, registerSummary, type RegisterSummary } from '../rules/index.js';
import { registerEntries, registerHolder, type RegisterHolder } from '../store/index.js';

/** The register of a municipality as it is asked for: what is answered, downloaded and printed is this. */
export type MunicipalRegister = RegisterSummary & {
  readonly holder: RegisterHolder;
  readonly day: Day;
  /** When the latest change of any fact of the country was recorded that was there when it was read. */
  readonly recordedAt: string | null;
  readonly entries: readonly RegisterEntry[];
};

export type RegisterQuestion = { readonly municipality: string; readonly where?: Where | undefined };

/** Null where there is no such municipality. */
export async function municipalRegister(
  context: Context,
  { municipality, where = {} }: RegisterQuestion,
  day: Day,
): Promise<MunicipalRegister | null> {
  const database = await context.database();
  const holder = await registerHolder(database, municipality);
  if (holder === null) return null;
  const entries = await registerEntries(database, { municipality: holder.pk, where, day });
  const { recordedAt } = await context.dataVersion();
  return { ...registerSummary(entries), holder, day, recordedAt, entries };
}
