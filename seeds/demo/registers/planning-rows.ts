import { cell, readReference } from '../../reference/read-csv.js';
import { idOf, type Row, type TableRows } from '../../rows.js';
import { type ServiceDraft } from '../drafts.js';
import { type PlannedRow } from '../map/plan-rows.js';
import { fact, keyedFact, keyedId, kindId, municipalityId, serviceId, tableOf } from '../rows/fact-rows.js';

const DISTRICT = 'VRC';
const FUNDS = ['OPERATIONAL_PROGRAMME', 'RECOVERY_AND_RESILIENCE_PLAN'] as const;
const MEASURES = ['BUILDING', 'EQUIPMENT', 'RENOVATION', 'ENERGY_EFFICIENCY', 'FURNISHING', 'ANTI_EPIDEMIC', 'REFORM'];

type Round = {
  readonly district: string;
  readonly name: readonly [bg: string, en: string];
  /** Null before the draft is in public discussion; by then no proposal is open. */
  readonly draftPublicFrom: string | null;
  readonly states: readonly string[];
  readonly proposals: number;
};

/** One of which the draft was published, and one whose proposals are not public yet. */
const ROUNDS: readonly Round[] = [
  {
    district: DISTRICT,
    name: ['Враца', 'Vratsa'],
    draftPublicFrom: '2026-06-01',
    states: ['AGREED', 'CONTESTED', 'WITHDRAWN'],
    proposals: 14,
  },
  {
    district: 'VID',
    name: ['Видин', 'Vidin'],
    draftPublicFrom: null,
    states: ['PROPOSED', 'AGREED'],
    proposals: 6,
  },
];

/** Invented rounds of planning, with proposals in every state and money of every sort. */
export function roundRows(rows: readonly PlannedRow[]): readonly TableRows[] {
  const rounds = ROUNDS.map((round) => roundOf(round, rows));
  const all = (of: (round: ReturnType<typeof roundOf>) => readonly Row[]) => rounds.flatMap(of);
  return [
    tableOf(
      'planning_round',
      all(({ round }) => [round]),
    ),
    tableOf(
      'planning_meeting',
      all(({ meeting }) => [meeting]),
    ),
    tableOf(
      'needs_analysis',
      all(({ analyses }) => analyses),
    ),
    tableOf(
      'planning_proposal',
      all(({ proposals }) => proposals),
    ),
    tableOf(
      'intended_funding',
      all(({ funding }) => funding),
    ),
  ];
}

function roundOf({ district, name: [bg, en], draftPublicFrom, states, proposals }: Round, rows: readonly PlannedRow[]) {
  const code = `DEMO-${district}-2027`;
  const round_id = idOf('planning_round', code);
  const proposed = rows
    .filter(({ host, maximum }) => host.startsWith(district) && maximum !== null)
    .slice(0, proposals);
  const hosts = [...new Set(proposed.map(({ host }) => host))];
  return {
    round: fact('planning_round', [code], {
      code,
      district_id: idOf('district', district),
      name_bg: `Демонстрационно планиране на област ${bg} (измислено)`,
      name_en: `Demonstration of planning in the district of ${en} (invented)`,
      purpose: 'Измислено, за демонстрация',
      period_from: 2027,
      period_to: 2031,
      opened_on: '2026-03-02',
      draft_public_from: draftPublicFrom,
      edition_id: null,
    }),
    meeting: keyedFact('planning_meeting', `M-${district}`, {
      district_id: idOf('district', district),
      round_id,
      held_on: '2026-05-12',
      leader_role: 'DISTRICT_GOVERNOR',
      purpose: 'Измислена среща за демонстрация',
      statement: null,
    }),
    analyses: hosts.map((host, index) =>
      keyedFact('needs_analysis', `NA-${host}`, {
        round_id,
        municipality_id: municipalityId(host),
        presented_on: '2026-03-16',
        persons_in_need: 100 + index * 40,
        summary: 'Измислен анализ за демонстрация',
      }),
    ),
    proposals: proposed.map(({ level, host, kind, maximum }, index) =>
      keyedFact('planning_proposal', proposalKey(district, index), {
        round_id,
        host_id: municipalityId(host),
        kind_id: kindId(kind),
        level,
        // A new service says what it adds to the row, another proposal the number of the row.
        maximum_users: isNew(index) ? 5 : (maximum ?? 0) + 5,
        subject: 'Измислено предложение за демонстрация',
        place: null,
        is_new: isNew(index),
        state: states[index % states.length] ?? 'PROPOSED',
        state_on: '2026-05-12',
      }),
    ),
    funding: proposed.map((_, index) => fundingOf(district, round_id, index)),
  };
}

const isNew = (index: number) => index % 3 === 0;
const proposalKey = (district: string, index: number) => `PP-${district}-${index + 1}`;

function fundingOf(district: string, roundId: string, index: number): Row {
  const hasAmount = index % 2 === 0;
  return keyedFact('intended_funding', `IF-${district}-${index + 1}`, {
    round_id: roundId,
    proposal_id: keyedId('planning_proposal', proposalKey(district, index)),
    fund: FUNDS[index % FUNDS.length] ?? 'OPERATIONAL_PROGRAMME',
    measure: MEASURES[index % MEASURES.length] ?? null,
    amount: hasAmount ? `${120_000 + index * 15_000}.00` : null,
    currency: hasAmount ? 'EUR' : null,
    note: 'Измислена сума за демонстрация',
  });
}

/** Every so many services of old types has no plan yet. */
const WITHOUT_PLAN = 3;
const TRANSFORMED = ['PLANNED', 'DECIDED'] as const;

/**
 * Invented plans of what services of old types turn into; some say what is undecided, and some services have none. Done are
 * those whose places are all allocated.
 */
export function transformationRows(services: readonly ServiceDraft[]): readonly TableRows[] {
  const kindsOf = Map.groupBy(readReference('legacy-mappings'), (line) => cell(line, 'legacy_type_code'));
  const plans = services
    .filter(({ legacy, closedOn }) => closedOn === undefined && legacy.some(({ until }) => until === undefined))
    .filter(({ allocations }, index) => allocations.length > 0 || index % WITHOUT_PLAN !== 0)
    .map((service, index) => {
      const legacy = service.legacy.find(({ until }) => until === undefined);
      const total = legacy?.total ?? null;
      const held = service.allocations.filter(({ until }) => until === undefined);
      const isDone = total !== null && held.reduce((sum, { places }) => sum + (places ?? 0), 0) === total;
      if (isDone) return { service, state: 'DONE' as const, parts: held };
      const kinds = (kindsOf.get(legacy?.type ?? '') ?? []).map((line) => cell(line, 'kind_code')).slice(0, 2);
      const isOpen = kinds.length === 0 || total === null;
      const state = isOpen ? 'PLANNED' : (TRANSFORMED[index % TRANSFORMED.length] ?? 'PLANNED');
      const places = (part: number) =>
        total === null || state === 'PLANNED' ? null : partOf(total, kinds.length, part);
      return { service, state, parts: kinds.map((kind, part) => ({ kind, places: places(part) })) };
    });
  return [
    tableOf(
      'transformation_plan',
      plans.map(({ service: { key }, state }) =>
        keyedFact('transformation_plan', `T-${key}`, {
          service_id: serviceId(key),
          state,
          finish_by: state === 'PLANNED' ? null : '2030-12-31',
          decided_on: state === 'PLANNED' ? null : '2026-02-10',
          done_on: state === 'DONE' ? '2026-09-01' : null,
          undecided: state === 'PLANNED' ? 'Измислено: не е решено в кои видове и с колко места' : null,
        }),
      ),
    ),
    tableOf(
      'transformation_part',
      plans.flatMap(({ service: { key }, parts }) =>
        parts.map(({ kind, places }) =>
          fact('transformation_part', [key, kind], {
            plan_id: keyedId('transformation_plan', `T-${key}`),
            kind_id: idOf('service_kind', kind),
            places,
          }),
        ),
      ),
    ),
  ];
}

/** Equal parts, and what is left over in the first. */
function partOf(total: number, parts: number, index: number): number {
  const each = Math.floor(total / parts);
  return index === 0 ? total - each * (parts - 1) : each;
}

/** Invented ratios, once changed: those of the ordinance were not found. */
const RATIOS = [
  { kind: 'ASSISTANT_SUPPORT', indicator: 'SIXTY_FIVE_AND_OVER', users: ['20.000', '25.000'] },
  { kind: 'DAY_CARE_ELDERLY', indicator: 'SIXTY_FIVE_AND_OVER', users: ['2.500', '3.000'] },
  { kind: 'SKILLS_TRAINING', indicator: 'UNDER_FIFTEEN', users: ['10.000', '12.500'] },
] as const;

export function criterionRuleRows(): TableRows {
  const version = (ratio: (typeof RATIOS)[number], index: 0 | 1, from: string, until: string | null) =>
    fact('criterion_rule', [ratio.kind, from], {
      code: `INVENTED_${ratio.kind}`,
      kind_id: idOf('service_kind', ratio.kind),
      level: 'MUNICIPAL',
      indicator: ratio.indicator,
      users: ratio.users[index],
      per_persons: 1000,
      minimum_users: 5,
      minimum_population: 500,
      rounding: 'UP',
      legal_ground: null,
      valid_from: from,
      valid_until: until,
    });
  return tableOf(
    'criterion_rule',
    RATIOS.flatMap((ratio) => [version(ratio, 0, '2021-04-09', '2026-01-01'), version(ratio, 1, '2026-01-01', null)]),
  );
}

const YEAR = 2027;

/** Every so many is not in discussion yet, so not public; of the others, in turn, these are the days. */
const NOT_DISCUSSED = 5;
const STEPS = [
  { adopted_on: '2026-07-28', sent_on: '2026-08-20' },
  { adopted_on: '2026-07-28', sent_on: '2026-09-14' },
  { adopted_on: null, sent_on: null },
] as const;

/** Invented annual plans of one district: sent in time, sent late, in discussion, or before it; never above the Map. */
export function annualPlanRows(rows: readonly PlannedRow[]): readonly TableRows[] {
  const hosted = Map.groupBy(
    rows.filter(({ host, level }) => host.startsWith(DISTRICT) && level === 'MUNICIPAL'),
    ({ host }) => host,
  );
  const plans = [...hosted].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    tableOf(
      'annual_plan',
      plans.map(([host], index) =>
        keyedFact('annual_plan', `AP-${host}-${YEAR}`, {
          municipality_id: municipalityId(host),
          year: YEAR,
          ...(index % NOT_DISCUSSED === NOT_DISCUSSED - 1
            ? { discussed_from: null, adopted_on: null, sent_on: null }
            : { discussed_from: '2026-06-15', ...STEPS[index % STEPS.length] }),
        }),
      ),
    ),
    tableOf(
      'annual_plan_entry',
      plans.flatMap(([host, planned]) => [
        ...planned
          .filter(({ maximum }) => maximum !== null)
          .map(({ kind, maximum }, index) => entryOf(host, 'MAP', kind, Math.max(0, (maximum ?? 0) - (index % 3) * 2))),
        entryOf(host, 'MUNICIPAL', 'ASSISTANT_SUPPORT', 12),
      ]),
    ),
  ];
}

function entryOf(host: string, part: 'MAP' | 'MUNICIPAL', kind: string, users: number): Row {
  return fact('annual_plan_entry', [host, YEAR, part, kind], {
    plan_id: keyedId('annual_plan', `AP-${host}-${YEAR}`),
    part,
    level: 'MUNICIPAL',
    kind_id: idOf('service_kind', kind),
    users,
  });
}
