import { idOf, type Row, type TableRows, type Value } from '../rows.js';

/** Who gave the keys: nobody, they number what a publication says. */
const SCHEME = 'publication';
const ROUND = 'PER-2021-2027';
const PERNIK = 'pernik-mapping-2021';
const PLEVEN = 'pleven-meeting-2024';

/** A publication says it in so many words, or it follows from what it says around it. */
type Said = 'OFFICIAL' | 'PLACEHOLDER';

function said(table: string, value: string, columns: Readonly<Record<string, Value>>, source: string, how: Said): Row {
  return {
    id: keyed(table, value),
    external_scheme: SCHEME,
    external_value: value,
    ...columns,
    provenance: how,
    source_id: idOf('source', source),
  };
}

const keyed = (table: string, value: string) => idOf(table, SCHEME, value);

type Proposal = {
  readonly key: string;
  readonly subject: string;
  readonly isNew: boolean | null;
  readonly measures: readonly string[];
  /** Whether the sentence itself names the Plan. */
  readonly isNamed: boolean;
};

/** What the publication says is planned, sentence by sentence; kind, level, host and numbers it does not name. */
const proposals: readonly Proposal[] = [
  {
    key: 'pernik-2021/1',
    subject: 'нови социални и интегрирани здравно-социални услуги за резидентна грижа',
    isNew: true,
    measures: ['BUILDING', 'EQUIPMENT'],
    isNamed: true,
  },
  {
    key: 'pernik-2021/2',
    subject: 'специализирани консултативни социални услуги за лица с увреждания',
    // The word „нови“ stands before the first part of the sentence.
    isNew: null,
    measures: ['BUILDING', 'EQUIPMENT'],
    isNamed: true,
  },
  {
    key: 'pernik-2021/3',
    subject: 'реформиране на всички съществуващи домове за стари хора',
    isNew: false,
    measures: ['REFORM'],
    isNamed: false,
  },
  {
    key: 'pernik-2021/4',
    subject: 'съществуващи социални услуги в общността',
    isNew: false,
    measures: ['ENERGY_EFFICIENCY', 'RENOVATION', 'FURNISHING'],
    isNamed: false,
  },
  {
    key: 'pernik-2021/5',
    subject: 'изпълнение на противоепидемичните мерки',
    isNew: null,
    measures: ['ANTI_EPIDEMIC'],
    isNamed: false,
  },
  {
    key: 'pernik-2021/6',
    subject: 'нови услуги за резидентна грижа на стари хора и лица с увреждания',
    isNew: true,
    measures: ['BUILDING', 'EQUIPMENT', 'FURNISHING'],
    isNamed: false,
  },
];

const INFERRED =
  'Изречението не повтаря източника на средствата: заключено от началото на абзаца „По Плана за възстановяване и устойчивост“.';

function fundingOf({ key, measures, isNamed }: Proposal): readonly Row[] {
  return measures.map((measure) =>
    said(
      'intended_funding',
      `${key}/${measure}`,
      {
        round_id: idOf('planning_round', ROUND),
        proposal_id: keyed('planning_proposal', key),
        fund: 'RECOVERY_AND_RESILIENCE_PLAN',
        measure,
        note: isNamed ? null : INFERRED,
      },
      PERNIK,
      isNamed ? 'OFFICIAL' : 'PLACEHOLDER',
    ),
  );
}

const round: Row = {
  id: idOf('planning_round', ROUND),
  code: ROUND,
  district_id: idOf('district', 'PER'),
  name_bg: 'Предварително картиране на социалните услуги в област Перник за програмния период 2021-2027 г.',
  name_en: 'Preliminary mapping of social services in the district of Pernik for the programming period 2021-2027',
  purpose: null,
  period_from: 2021,
  period_to: 2027,
  opened_on: null,
  draft_public_from: null,
  edition_id: null,
  provenance: 'OFFICIAL',
  source_id: idOf('source', PERNIK),
};

const meetings = [
  said(
    'planning_meeting',
    'pernik-2021',
    {
      district_id: idOf('district', 'PER'),
      round_id: round.id,
      held_on: null,
      leader_role: 'ACTING_DISTRICT_GOVERNOR',
      purpose:
        'да се изготви индикативна карта на социалните услуги на територията на областта, за да се направи преценка какво и какви обеми социални услуги да се заложат в оперативните програми и Плана за възстановяване и устойчивост',
      statement:
        'необходимостта да бъде постигнато балансирано споразумение между общините за създаването и планирането на новите социални услуги на областно ниво',
    },
    PERNIK,
    'OFFICIAL',
  ),
  said(
    'planning_meeting',
    'pleven-2024',
    {
      district_id: idOf('district', 'PVN'),
      round_id: null,
      held_on: '2024-09-04',
      leader_role: null,
      purpose:
        'изясняване на поетапните действия за окончателното трансформиране на услугите съгласно новата Национална карта на социалните услуги, която се изготвя на общинско, областно и национално ниво',
      statement:
        'Сега съществуващите услуги трябва да бъдат трансформирани в нови комплексни, като тепърва предстои да бъде изготвена методика, по която ще се случи това.',
    },
    PLEVEN,
    'OFFICIAL',
  ),
];

/** Rounds and meetings as authorities published them; what they do not state is null. */
export function publishedPlanning(): readonly TableRows[] {
  const external = ['external_scheme', 'external_value'];
  // The sentence about the aim of the meeting names both.
  const wholeRound = (value: string, fund: string) =>
    said(
      'intended_funding',
      `pernik-2021/${value}`,
      { round_id: round.id, proposal_id: null, fund, measure: null, note: null },
      PERNIK,
      'OFFICIAL',
    );
  return [
    { table: 'planning_round', naturalKey: ['code'], rows: [round] },
    { table: 'planning_meeting', naturalKey: external, rows: meetings },
    {
      table: 'planning_proposal',
      naturalKey: external,
      rows: proposals.map(({ key, subject, isNew }) =>
        said(
          'planning_proposal',
          key,
          {
            ...{ round_id: round.id, host_id: null, kind_id: null, level: null, maximum_users: null },
            ...{ subject, place: null, is_new: isNew, state: 'PROPOSED', state_on: null },
          },
          PERNIK,
          'OFFICIAL',
        ),
      ),
    },
    {
      table: 'intended_funding',
      naturalKey: external,
      rows: [
        wholeRound('programmes', 'OPERATIONAL_PROGRAMME'),
        wholeRound('plan', 'RECOVERY_AND_RESILIENCE_PLAN'),
        ...proposals.flatMap(fundingOf),
      ],
    },
  ];
}
