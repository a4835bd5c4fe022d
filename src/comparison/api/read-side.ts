import { askCoverage } from '../../coverage/api/index.js';
import { needFacts, rulesInForce } from '../../planning/store/index.js';
import { keyOfGlobalId, RequestError } from '../../platform/query/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { mapEditionByKey } from '../../national-map/api/index.js';
import { mapDrafts } from '../../national-map/store/index.js';
import { rowByKey } from '../../platform/graphql/index.js';
import {
  annualPlansSide,
  isPlaced,
  needsSide,
  type PlanSide,
  type PlanSideKind,
  proposalsSide,
  rowsSide,
  supplySide,
} from '../rules/index.js';
import {
  annualPlansOf,
  draftedRowsOf,
  entriesOf,
  type Host,
  keyOfEditionInForce,
  proposalsOf,
  type Round,
} from '../store/index.js';
import { type ReadSide } from './compared-side.type.js';
import { type PlanSideInput } from './plan-side.input.js';

/** Of which municipalities and kinds a side is read; no kinds are all. */
export type Area = { readonly hosts: readonly Host[]; readonly kinds: readonly string[] | null };

/** So many rows a side may have: those of the whole Map three times over. */
const MOST_ROWS = 20_000;

const NOTHING = { editionKey: null, draftKey: null, roundKey: null, rulesOn: null, year: null, unplaced: [] };

function described(side: PlanSide, kind: PlanSideKind, of: Partial<ReadSide> = {}): ReadSide {
  return { ...side, kind, ...NOTHING, ...of };
}

function bounded<Rows extends { readonly length: number }>(rows: Rows): Rows {
  if (rows.length <= MOST_ROWS) return rows;
  throw new RequestError(
    'BAD_USER_INPUT',
    `One side of the comparison has more than ${String(MOST_ROWS)} rows. Name a district, a municipality or kinds.`,
  );
}

/** What was asked as one side, read in a fixed number of statements. */
export async function readSide(
  context: Context,
  subject: Subject,
  input: PlanSideInput,
  area: Area,
  roundOf: ReadonlyMap<string, Round>,
): Promise<ReadSide> {
  const database = await context.database();
  const codes = area.hosts.map(({ code }) => code);
  const isAsked = ({ kind }: { readonly kind: string }) => area.kinds === null || area.kinds.includes(kind);
  const bounds = { hosts: codes, kinds: area.kinds, most: MOST_ROWS + 1 };
  if (input.needs !== undefined) {
    const rulesOn = input.needs.rulesOn ?? subject.day;
    const keys = area.hosts.map(({ key }) => key);
    const facts = await needFacts(database, keys, { day: subject.day, rulesOn });
    const rules = await rulesInForce(database, rulesOn);
    return described(needsSide(bounded(facts.filter(isAsked)), rules), 'NEEDS', { rulesOn });
  }
  const round = roundOf.get(input.proposalsOf ?? input.agreedIn ?? '');
  if (round !== undefined) {
    const onlyAgreed = input.agreedIn !== undefined;
    const proposals = bounded(await proposalsOf(database, round.key, subject.day, bounds));
    const unplaced = proposals.filter((each) => each.state !== 'WITHDRAWN' && !isPlaced(each)).map(({ key }) => key);
    return described(
      proposalsSide(proposals, { onlyAgreed, isReadable: round.isReadable }),
      onlyAgreed ? 'AGREED' : 'PROPOSALS',
      {
        ...{ roundKey: round.key, unplaced },
      },
    );
  }
  if (input.draft !== undefined) {
    const draft = await context.loader(rowByKey(mapDrafts)).load(keyOfGlobalId('MapDraft', input.draft));
    if (draft === null) throw new RequestError('BAD_USER_INPUT', `There is no draft ${input.draft}, or not for you.`);
    const rows = bounded(await draftedRowsOf(database, draft.pk, bounds));
    return described(rowsSide('MapDraftEntry', rows), 'DRAFT', { draftKey: draft.pk });
  }
  if (input.annualPlansFor !== undefined) {
    const { rows, planned } = bounded(await annualPlansOf(database, input.annualPlansFor, bounds));
    return described(annualPlansSide(rows, planned), 'ANNUAL_PLANS', { year: input.annualPlansFor });
  }
  if (input.supply !== undefined) {
    const supply = await askCoverage(context, { ...subject, editionId: null }, 'supply', codes);
    return described(supplySide(bounded(supply.filter(isAsked))), 'SUPPLY');
  }
  const editionKey =
    input.edition === undefined
      ? await keyOfEditionInForce(database, subject.day)
      : await editionKeyOf(context, input.edition);
  const rows = editionKey === null ? null : bounded(await entriesOf(database, editionKey, bounds));
  return described(rowsSide('MapEntry', rows), 'EDITION', { editionKey });
}

async function editionKeyOf(context: Context, id: string): Promise<string> {
  const edition = await context.loader(mapEditionByKey).load(keyOfGlobalId('MapEdition', id));
  if (edition === null) throw new RequestError('BAD_USER_INPUT', `There is no edition of the Map with the id ${id}.`);
  return edition.pk;
}
