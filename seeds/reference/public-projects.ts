import { idOf, type Row, type TableRows, type Value } from '../rows.js';

/* Three projects as municipalities and a district told of them in public. What their texts do not state is null. */

const SCHEME = 'karta';
const LYASKOVETS = 'lyaskovets-independent-living';
const MINERALNI_BANI = 'mineralni-bani-vulnerable-groups';
const ELENA = 'elena-municipal-capacity';

/** Whence the facts of a project are, and whence those that were worked out, with the reasoning in the title. */
const TOLD: Readonly<Record<string, string>> = {
  [LYASKOVETS]: 'veliko-tarnovo-round-table-2017',
  [MINERALNI_BANI]: 'mineralni-bani-project',
  [ELENA]: 'elena-project-2023',
};
const workedOut = (project: string) => ({ provenance: 'PLACEHOLDER', source: `${TOLD[project] ?? ''}-inferred` });

const OPERATIONAL = 'ОПРЧР 2014-2020';
const PROGRAMME = 'ПРЧР 2021-2027';
const INDEPENDENT_LIVING = 'BG05M9OP001-2.002';
const CAPACITY = 'BG05SFPR002-2.002';

type Columns = Readonly<Record<string, Value>>;
type Origin = { readonly provenance: string; readonly source: string };

function fact(table: string, key: readonly Value[], columns: Columns, { provenance, source }: Origin): Row {
  return { id: idOf(table, ...key), ...columns, provenance, source_id: idOf('source', source) };
}

const official = (project: string): Origin => ({ provenance: 'OFFICIAL', source: TOLD[project] ?? '' });
const projectId = (project: string) => idOf('project', SCHEME, project);

/** A fact about a project, known by the project and a key of its own. */
function of(project: string, table: string, key: readonly Value[], columns: Columns, origin = official(project)): Row {
  return fact(table, [project, ...key], { project_id: projectId(project), ...columns }, origin);
}

export function publicProjects(): readonly TableRows[] {
  const table = (name: string, naturalKey: readonly string[], rows: readonly Row[]) => ({
    table: name,
    naturalKey,
    rows,
  });
  return [
    table('funding_programme', ['code'], programmes()),
    table('funding_procedure', ['code'], procedures()),
    table('project', ['external_scheme', 'external_value'], projects()),
    table(
      'project_term',
      ['project_id'],
      [
        // Of one row the weakest part decides: the year of the first day. The title says what the text states itself.
        of(
          MINERALNI_BANI,
          'project_term',
          [],
          { starts_on: '2017-04-18', ends_on: '2018-10-18', months: 18 },
          workedOut(MINERALNI_BANI),
        ),
        of(ELENA, 'project_term', [], { starts_on: null, ends_on: '2024-04-13', months: 12 }),
      ],
    ),
    table('project_target_group', ['project_id', 'target_group'], targetGroups()),
    table('project_offer', ['project_id', 'name_bg', 'setting'], offers()),
    table('project_count', ['project_id', 'counted_for', 'counted', 'is_planned'], counts()),
    table(
      'continuation_agreement',
      ['project_id', 'continues_until'],
      [
        of(
          LYASKOVETS,
          'continuation_agreement',
          ['2017-12-31'],
          {
            ...{ agreement_number: null, concluded_on: null, act_number: 'ПМС № 137', act_date: '2017-07-05' },
            ...{ continues_from: null, continues_until: '2017-12-31' },
          },
          workedOut(LYASKOVETS),
        ),
      ],
    ),
  ];
}

function programmes(): readonly Row[] {
  const programme = (code: string, name: string, told: string) =>
    fact('funding_programme', [code], { code, name_bg: name, name_en: null }, official(told));
  return [
    programme(OPERATIONAL, 'ОП РЧР 2014-2020 г.', MINERALNI_BANI),
    programme(PROGRAMME, 'Програма „Развитие на човешките ресурси“ 2021-2027', ELENA),
  ];
}

function procedures(): readonly Row[] {
  const procedure = (code: string, name: string, programme: string | null, told: string) =>
    fact(
      'funding_procedure',
      [code],
      {
        ...{ code, name_bg: name, name_en: null },
        programme_id: programme === null ? null : idOf('funding_programme', programme),
      },
      official(told),
    );
  return [
    procedure(INDEPENDENT_LIVING, 'Независим живот', null, LYASKOVETS),
    procedure(CAPACITY, 'Укрепване на общинския капацитет', PROGRAMME, ELENA),
  ];
}

function projects(): readonly Row[] {
  const project = (key: string, municipality: string, name: string, columns: Columns) =>
    fact(
      'project',
      [SCHEME, key],
      {
        ...{ external_scheme: SCHEME, external_value: key, contract_number: null },
        ...{ municipality_id: idOf('municipality', municipality), name_bg: name, name_en: null },
        ...{ programme_id: null, procedure_id: null, amount: null, grant_amount: null, grant_share_percent: null },
        ...{ currency: null, charges_fee: null, ...columns },
      },
      official(key),
    );
  return [
    project(LYASKOVETS, 'VTR20', 'Независим живот в Община Лясковец – чрез комплексни услуги за социално включване', {
      procedure_id: idOf('funding_procedure', INDEPENDENT_LIVING),
      charges_fee: false,
    }),
    project(
      MINERALNI_BANI,
      'HKV19',
      'Реализация на комплекс от мерки за насърчаване активността на лицата от уязвими социални групи',
      {
        programme_id: idOf('funding_programme', OPERATIONAL),
        ...{ amount: '378008.50', grant_share_percent: '100.00', currency: 'BGN' },
      },
    ),
    project(ELENA, 'VTR13', 'Укрепване капацитета на служителите от общинска администрация Елена', {
      contract_number: 'BG05SFPR002-2.002-0078',
      programme_id: idOf('funding_programme', PROGRAMME),
      procedure_id: idOf('funding_procedure', CAPACITY),
      ...{ grant_amount: '49128.00', currency: 'BGN' },
    }),
  ];
}

function targetGroups(): readonly Row[] {
  return [
    'ECONOMICALLY_INACTIVE',
    'PEOPLE_WITH_DISABILITIES',
    'FAMILIES_OF_CHILDREN_WITH_DISABILITIES',
    'CHILDREN_AND_ADULTS_AT_RISK',
  ].map((group) => of(MINERALNI_BANI, 'project_target_group', [group], { target_group: group }));
}

/** The centre is read as the specialised setting; "at home" and "mobile" are the words of the text. */
function offers(): readonly Row[] {
  const offer = (project: string, name: string | null, setting: string | null, together: boolean | null, by?: Origin) =>
    of(
      project,
      'project_offer',
      [name, setting],
      { name_bg: name, name_en: null, setting, is_health_and_social: together },
      by,
    );
  return [
    offer(LYASKOVETS, 'почасови социални услуги', null, null),
    ...['лична помощ', 'здравни услуги', 'битови дейности', 'психологическа подкрепа'].map((name) =>
      offer(LYASKOVETS, name, null, null),
    ),
    offer(MINERALNI_BANI, 'Център за активно включване', 'SPECIALISED', true, workedOut(MINERALNI_BANI)),
    offer(MINERALNI_BANI, null, 'HOME', true),
    offer(MINERALNI_BANI, null, 'MOBILE', true),
  ];
}

function counts(): readonly Row[] {
  const count = (project: string, day: string, counted: string, persons: number, planned = false) =>
    of(project, 'project_count', [day, counted, planned], {
      ...{ counted_for: day, counted, persons, is_planned: planned },
    });
  return [
    count(LYASKOVETS, '2017-11-23', 'PARTICIPANTS', 130),
    count(LYASKOVETS, '2017-11-23', 'PERSONAL_ASSISTANT', 20),
    count(LYASKOVETS, '2017-11-23', 'SOCIAL_ASSISTANT', 6),
    count(LYASKOVETS, '2017-11-23', 'HOME_HELPER', 10),
    count(ELENA, '2023-03-15', 'MUNICIPAL_EMPLOYEE', 3, true),
  ];
}
