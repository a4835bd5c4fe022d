import { sql } from 'kysely';
import { type ActivityGroup, type TargetGroup } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { type Database, globalId, keyOfGlobalId, RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import {
  type Contribution,
  type Coverage,
  coverageOn,
  type CoverageRow,
  arrangeFacts,
  Calendar,
  type CountryFacts,
  type EditionFact,
} from '../rules/index.js';
import { loadSnapshot } from '../store/index.js';

/** What the list of rows can be asked about a row beside the computation: names and groups of its host and kind. */
export type ListedRow = CoverageRow & {
  readonly __typename: 'CoverageRow';
  readonly id: string;
  readonly hostName: string;
  readonly activityGroup: ActivityGroup | null;
  readonly targetGroup: TargetGroup | null;
};

/** The computation for one day and edition, arranged for the questions that the schema asks of it. */
export type CoverageView = {
  readonly coverage: Coverage;
  readonly facts: CountryFacts;
  readonly rows: readonly ListedRow[];
  readonly rowsOfHost: ReadonlyMap<string, readonly ListedRow[]>;
  readonly rowsOfDistrict: ReadonlyMap<string, readonly ListedRow[]>;
  readonly rowsOfKind: ReadonlyMap<string, readonly ListedRow[]>;
  readonly linesOfService: ReadonlyMap<string, readonly Contribution[]>;
  readonly knownCodes: Directory['codes'];
};

function rowId({ level, host, kind }: Pick<CoverageRow, 'level' | 'host' | 'kind'>): string {
  return globalId('CoverageRow', `${level}.${host}.${kind}`);
}

/** Computed once for each day and edition that is asked about, as long as the facts stay as they are. */
export function coverageView(context: Context, { day, editionId }: Subject): Promise<CoverageView> {
  return context.sharedOnce(`coverage ${day} ${editionId ?? ''}`, async () => {
    const { facts, directory } = await countryFacts(context);
    const edition = editionId === null ? undefined : fixedEdition(facts, editionId);
    return context.inTurn(() => arrange(facts, directory, day, edition));
  });
}

function fixedEdition({ editions }: CountryFacts, editionId: string): EditionFact {
  const key = keyOfGlobalId('MapEdition', editionId);
  const edition = editions.find(({ id }) => id === key);
  if (edition === undefined)
    throw new RequestError('BAD_USER_INPUT', `There is no edition of the Map with the id ${editionId}.`);
  return edition;
}

function countryFacts(context: Context): Promise<{ facts: CountryFacts; directory: Directory }> {
  return context.sharedOnce('facts of coverage', async () => {
    const database = await context.database();
    const facts = arrangeFacts(await loadSnapshot(database));
    return { facts, directory: await loadDirectory(database, facts) };
  });
}

type KindEntry = {
  readonly code: string;
  readonly activityGroup: ActivityGroup | null;
  readonly targetGroup: TargetGroup | null;
};
type Directory = {
  readonly hostNames: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, KindEntry>;
  readonly codes: Readonly<Record<'host' | 'district' | 'planningRegion' | 'kind', { has(code: string): boolean }>>;
};

/** What the rows are called and grouped by, which the computation need not know. */
async function loadDirectory(database: Database, { municipalities }: CountryFacts): Promise<Directory> {
  const names = await sql<{ code: string; name: string }>`
    select code, name_bg as "name" from municipality`.execute(database);
  const found = await sql<KindEntry>`
    select code, activity_group as "activityGroup", target_group as "targetGroup" from service_kind`.execute(database);
  const kinds = new Map(found.rows.map((kind) => [kind.code, kind]));
  const hosts = [...municipalities.values()].map(({ municipality }) => municipality);
  return {
    hostNames: new Map(names.rows.map(({ code, name }) => [code, name])),
    kinds,
    codes: {
      host: municipalities,
      district: new Set(hosts.map(({ district }) => district)),
      planningRegion: new Set(hosts.map(({ planningRegion }) => planningRegion)),
      kind: kinds,
    },
  };
}

function arrange(
  facts: CountryFacts,
  { hostNames, kinds, codes }: Directory,
  day: Day,
  edition?: EditionFact,
): CoverageView {
  const coverage = coverageOn(new Calendar(facts, edition), day);
  const rows = coverage.rows.map((row): ListedRow => ({
    ...row,
    __typename: 'CoverageRow',
    id: rowId(row),
    hostName: hostNames.get(row.host) ?? row.host,
    activityGroup: kinds.get(row.kind)?.activityGroup ?? null,
    targetGroup: kinds.get(row.kind)?.targetGroup ?? null,
  }));
  const lines = [...coverage.rows.flatMap(({ ledger }) => ledger), ...coverage.notOnMap];
  return {
    coverage,
    facts,
    rows,
    rowsOfHost: Map.groupBy(rows, ({ host }) => host),
    rowsOfDistrict: Map.groupBy(rows, ({ district }) => district),
    rowsOfKind: Map.groupBy(rows, ({ kind }) => kind),
    linesOfService: Map.groupBy(lines, ({ serviceId }) => serviceId),
    knownCodes: codes,
  };
}
