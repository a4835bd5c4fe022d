import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type MapImport } from '../../national-map/api/index.js';
import { MOST_ROWS, readMapRows } from '../../national-map/rules/index.js';
import { draftEntries, loadMapLists, mapDrafts } from '../../national-map/store/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { fileIn } from '../../platform/commands/index.js';
import { LookUpArgs, rowByKey, whereInputOf } from '../../platform/graphql/index.js';
import { keyOfGlobalId, type Where } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { sha256Of } from '../../platform/sha256.js';
import { UnreadableSpreadsheet } from '../../platform/spreadsheets/index.js';
import { municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { coverageShape } from '../engine/index.js';
import { type DraftedRow, type MunicipalEffect } from '../rules/index.js';
import { askCoverage } from './ask-coverage.js';
import { MapDraftEffectType, MapFileInput, MunicipalEffectType } from './draft-effect.type.js';
import { stampOf } from './result-stamp.type.js';

const CoverageWhere = whereInputOf(coverageShape);

@ArgsType()
class DraftArgs extends LookUpArgs {
  @Field(() => ID, { description: 'The draft.' })
  draft: string;
  @Field(() => MapFileInput, {
    nullable: true,
    description: 'Compare what the draft would be with the rows of this file, before they are imported.',
  })
  file?: MapFileInput;
}

/** The rows to compare, or why there are none. */
type Drafted = {
  readonly rows: readonly DraftedRow[];
  readonly report: MapImport | null;
  readonly refusal: string | null;
};

@Resolver(() => MapDraftEffectType)
export class MapDraftEffectResolver {
  @Cost({ weight: 2_000 })
  @Query(() => MapDraftEffectType, {
    nullable: true,
    description:
      'Which municipalities would newly fall short, and which no longer, by how many places, if the draft were the edition of the Map in force on the day (ЗСУ чл. 34-36). Nothing is written. Null where there is no such draft, or it is not yours to see: drafts are seen by МТСП and АСП.',
  })
  async mapDraftEffect(
    @Args(() => DraftArgs) { draft: id, file }: DraftArgs,
    @Arg('where', () => CoverageWhere, {
      nullable: true,
      description: 'Of the rows that differ, only those for which this holds before or after.',
    })
    where: Where | undefined,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<MapDraftEffectType | null> {
    const draft = await context.loader(rowByKey(mapDrafts)).load(keyOfGlobalId('MapDraft', id));
    if (draft === null) return null;
    const { rows, report, refusal } =
      file === undefined
        ? { rows: await draftEntries(await context.database(), draft.pk), report: null, refusal: null }
        : await draftedIn(context, file);
    if (refusal !== null) {
      const userErrors = [{ code: refusal, field: ['file', 'content'] }];
      const nothing = { newlyShort: [], relieved: [], municipalities: [], before: null, after: null, rows: [] };
      return { ...nothing, report, userErrors, ...(await stampOf(context, subject, sha256Of(refusal))) };
    }
    const found = await askCoverage(context, subject, 'draftEffect', rows, where);
    const effectOf = new Map(found.municipalities.map((each) => [each.host, each]));
    const effects = (hosts: readonly string[]) => hosts.flatMap((host) => effectOf.get(host) ?? []);
    return {
      ...{ newlyShort: effects(found.newlyShort), relieved: effects(found.relieved) },
      ...{ municipalities: found.municipalities, before: found.before, after: found.after },
      rows: found.rows.map(({ level, host, kind, before, after }) => ({ row: { level, host, kind }, before, after })),
      ...{ report, userErrors: [] },
      ...(await stampOf(context, subject, found.hash)),
    };
  }
}

@Resolver(() => MunicipalEffectType)
export class MunicipalEffectResolver {
  @FieldResolver(() => MunicipalityType, { description: 'The municipality.' })
  municipality(@Root() { host }: MunicipalEffect, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(host);
  }
}

async function draftedIn(context: Context, { format, content }: MapFileInput): Promise<Drafted> {
  const bytes = fileIn(content);
  if (typeof bytes === 'string') return { rows: [], report: null, refusal: bytes };
  try {
    const sheet = await context.readSheet(format, bytes, MOST_ROWS);
    const { entries, problems, rows, badRows } = readMapRows(sheet, await loadMapLists(await context.database()));
    const notFilled = { added: null, changed: null, unchanged: null, dropped: null };
    const refusal = problems.length > 0 ? 'FILE_WITH_PROBLEMS' : rows === 0 ? 'FILE_WITHOUT_ROWS' : null;
    const { provenance } = context.viewer;
    return {
      rows: entries.map((entry) => ({ ...entry, provenance })),
      report: { sha256: sha256Of(bytes), rows, badRows, problems, ...notFilled },
      refusal,
    };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { rows: [], report: null, refusal: error.code };
    throw error;
  }
}
