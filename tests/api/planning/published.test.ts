import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { ask } from '../../seeds/ask.js';
import { workedQuestions } from '../../../src/worked-questions.js';

let api: Api;
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database);
});
afterAll(() => api.stop());

async function answer<Data>(number: string, variables: object = {}): Promise<Data> {
  const question = workedQuestions().find(({ file }) => file.startsWith(number));
  const { data, errors } = await api.ask<Data>(question?.document ?? '', variables);
  expect(errors).toEqual([]);
  return data;
}

type Funding = {
  fund: string;
  measure: string | null;
  amount: string | null;
  currency: string | null;
  provenance: string;
  note: string | null;
};
type Proposal = {
  subject: string;
  kind: unknown;
  level: unknown;
  host: unknown;
  maximumUsers: unknown;
  place: unknown;
  isNew: boolean | null;
  state: string;
  intendedFunding: Funding[];
};
type Round = {
  name: string;
  purpose: string | null;
  periodFrom: number;
  periodTo: number;
  openedOn: null;
  draftPublicFrom: null;
  draftPublicUntil: null;
  edition: null;
  provenance: string;
  source: { publisher: string; title: string; asOfDay: string };
  district: { code: string; name: string };
  meetings: { heldOn: null; leaderRole: string; purpose: string; statement: string }[];
  needsAnalyses: unknown[];
  proposals: Proposal[];
  intendedFunding: { fund: string; measure: null; amount: null }[];
};

/** The sentences of the publication of the district administration of Перник, 09.09.2021. */
const AIM =
  'Целта на срещата бе да се изготви индикативна карта на социалните услуги на територията на областта, за да се направи преценка какво и какви обеми социални услуги да се заложат в оперативните програми и Плана за възстановяване и устойчивост.';
const LED = 'Работната среща бе водена от изпълняващия длъжността областен управител на област Перник';
const BALANCED =
  'необходимостта да бъде постигнато балансирано споразумение между общините за създаването и планирането на новите социални услуги на областно ниво';
const BUILT =
  'По Плана за възстановяване и устойчивост се планира да се финансират дейности, които са свързани с изграждане и оборудване на нови социални и интегрирани здравно-социални услуги за резидентна грижа и специализирани консултативни социални услуги за лица с увреждания.';
const REFORMED =
  'Също така ще бъде осигурен ресурс за реформиране на всички съществуващи домове за стари хора, за повишаване на енергийната ефективност, саниране и обзавеждане на съществуващи социални услуги в общността, както и изпълнение на противоепидемичните мерки с цел повишаване на качеството на предоставените услуги на потребителите.';
const FURNISHED =
  'Планира се и финансиране на строителни дейности, оборудване и обзавеждане за изграждане на нови услуги за резидентна грижа на стари хора и лица с увреждания.';

describe('the indicative mapping of the district of Перник', () => {
  let round: Round;
  beforeAll(async () => {
    const { planningRounds } = await answer<{ planningRounds: { nodes: Round[] } }>('24');
    expect(planningRounds.nodes).toHaveLength(1);
    const [found] = planningRounds.nodes;
    if (found === undefined) throw new Error('no round');
    round = found;
  });

  it('says for what, by whom and when it was published, and who led the meeting by his role', () => {
    expect(round).toMatchObject({
      periodFrom: 2021,
      periodTo: 2027,
      provenance: 'OFFICIAL',
      district: { code: 'PER' },
    });
    expect(round.source.publisher).toBe('Областна администрация Перник');
    expect(round.source.asOfDay).toBe('2021-09-09');
    // The sentence says the aim of the meeting, and of the round nothing.
    expect(round.purpose).toBeNull();
    expect(round.meetings).toHaveLength(1);
    const [meeting] = round.meetings;
    expect(AIM).toBe(`Целта на срещата бе ${meeting?.purpose ?? ''}.`);
    const [, role] = /бе водена от (\S+ длъжността областен управител)/.exec(LED) ?? [];
    const roles = { 'изпълняващия длъжността областен управител': 'ACTING_DISTRICT_GOVERNOR' };
    expect(meeting?.leaderRole).toBe(new Map(Object.entries(roles)).get(role ?? ''));
    expect(BALANCED).toContain(meeting?.statement);
  });

  it('leaves null what the publication does not state', () => {
    expect(round).toMatchObject({ openedOn: null, draftPublicFrom: null, draftPublicUntil: null, edition: null });
    expect(round.meetings[0]?.heldOn).toBeNull();
    expect(round.needsAnalyses).toEqual([]);
    for (const proposal of round.proposals) {
      expect(proposal).toMatchObject({ kind: null, level: null, host: null, maximumUsers: null, place: null });
      expect(proposal.state).toBe('PROPOSED');
      for (const { amount, currency } of proposal.intendedFunding) expect([amount, currency]).toEqual([null, null]);
    }
  });

  it('names what is planned and from what money, in the words of its sentences', () => {
    const of = (sentence: string) => round.proposals.filter(({ subject }) => sentence.includes(subject));
    const measures = (proposals: readonly Proposal[]) =>
      new Set(proposals.flatMap(({ intendedFunding }) => intendedFunding.map(({ measure }) => measure)));
    expect(of(BUILT)).toHaveLength(2);
    expect(measures(of(BUILT))).toEqual(new Set(['BUILDING', 'EQUIPMENT']));
    // „нови“ is said of the first; of the other the sentence does not repeat it.
    expect(of(BUILT).map(({ isNew }) => isNew)).toEqual([true, null]);
    expect(of(REFORMED)).toHaveLength(3);
    expect(measures(of(REFORMED))).toEqual(
      new Set(['REFORM', 'ENERGY_EFFICIENCY', 'RENOVATION', 'FURNISHING', 'ANTI_EPIDEMIC']),
    );
    expect(of(FURNISHED)).toHaveLength(1);
    expect(measures(of(FURNISHED))).toEqual(new Set(['BUILDING', 'EQUIPMENT', 'FURNISHING']));
    expect(round.proposals).toHaveLength(6);
    const funds = {
      'оперативните програми': 'OPERATIONAL_PROGRAMME',
      'Плана за възстановяване': 'RECOVERY_AND_RESILIENCE_PLAN',
    };
    const named = Object.entries(funds).filter(([words]) => AIM.includes(words));
    expect(round.intendedFunding.map(({ fund }) => fund).toSorted()).toEqual(named.map(([, fund]) => fund).toSorted());
    for (const { amount } of round.intendedFunding) expect(amount).toBeNull();
  });

  it('says where the fund is inferred and not named by the sentence itself, and from what', () => {
    for (const { subject, intendedFunding } of round.proposals) {
      for (const { fund, provenance, note } of intendedFunding) {
        expect(fund).toBe('RECOVERY_AND_RESILIENCE_PLAN');
        expect(provenance).toBe(BUILT.includes(subject) ? 'OFFICIAL' : 'PLACEHOLDER');
        expect(note === null).toBe(provenance === 'OFFICIAL');
      }
    }
  });
});

/** The sentences of the publication of the municipality of Плевен, 04.09.2024. */
const PROMULGATED = 'Националната карта на социалните услуги е обнародвана в ДВ, бр. 68 от 13.08.2024 г.';
const HELD = 'Актуалните предизвикателства в социалната сфера обсъдиха на регионална среща днес в Плевен';
const PLANNED_BY_THE_STATE =
  'Чрез нея се въвежда планиране на национално ниво на социалните услуги, финансирани от държавния бюджет.';
const PACKAGE =
  'Предвижда се общините да имат водеща роля за осигуряване на минимален пакет от социални услуги на областно и общинско ниво.';
const QUALITY = 'За качеството, контрола и мониторинга на социалните услуги';
const METHOD =
  'Сега съществуващите услуги трябва да бъдат трансформирани в нови комплексни, като тепърва предстои да бъде изготвена методика, по която ще се случи това.';

describe('the transformation towards 2035', () => {
  type Progress = {
    services: number;
    servicesWithoutPlan: number;
    servicesOfUnknownPlaces: number;
    oldPlaces: number;
    allocatedPlaces: number;
    plannedPlaces: number;
    undecidedPlaces: number;
    dueOn: string;
  };
  type Answer = {
    mapEditions: { nodes: { actNumber: string; gazetteIssue: string; adoptedOn: string; provenance: string }[] };
    planningMeetings: {
      nodes: { heldOn: string; leaderRole: null; statement: string; source: { publisher: string; asOfDay: string } }[];
    };
    districts: { nodes: { code: string; transformation: Progress }[] };
    municipality: {
      minimumPackage: { rows: { level: string; host: { code: string }; entry: { stateFunding: string } }[] };
    };
    qualityControl: { totalCount: number };
    undecided: { totalCount: number; nodes: { undecided: string; parts: { places: number | null }[] }[] };
  };
  let found: Answer;
  beforeAll(async () => {
    found = await answer<Answer>('25');
  });

  it('rests on the edition that was promulgated as the publication says', () => {
    const [edition] = found.mapEditions.nodes;
    const [, issue = '', day = '', month = '', year = ''] =
      /ДВ, бр\. (\d+) от (\d+)\.(\d+)\.(\d+) г\./.exec(PROMULGATED) ?? [];
    expect(edition?.gazetteIssue).toBe(`ДВ, бр. ${issue}/${day}.${month}.${year}`);
    expect(edition).toMatchObject({
      actNumber: 'РМС № 574/8.08.2024',
      adoptedOn: '2024-08-08',
      // Its day of effect is assumed, and the title of its source says so.
      provenance: 'PLACEHOLDER',
    });
  });

  it('has for the municipality a minimum package at both levels, hosted by municipalities and paid by the state', () => {
    const { rows } = found.municipality.minimumPackage;
    const levels = { областно: 'DISTRICT', общинско: 'MUNICIPAL' };
    for (const [word, level] of Object.entries(levels)) {
      expect(PACKAGE).toContain(word);
      expect(rows.filter((row) => row.level === level).length, word).toBeGreaterThan(0);
    }
    expect(PACKAGE).toContain('общините да имат водеща роля');
    for (const { level, host } of rows)
      expect(host.code).toMatch(level === 'NATIONAL' ? /^[A-Z]{3}\d\d$/ : /^PVN\d\d$/);
    expect(PLANNED_BY_THE_STATE).toContain('финансирани от държавния бюджет');
    for (const { entry } of rows) expect(['FULL', 'PARTIAL']).toContain(entry.stateFunding);
  });

  it('has the control of quality in the district', () => {
    expect(QUALITY).toContain('контрола и мониторинга');
    expect(found.qualityControl.totalCount).toBeGreaterThan(0);
  });

  it('has the meeting in Плевен and what it said: the method is still to come', () => {
    // „днес“ is the day on which it was published.
    const [, town] = /среща днес в (\S+)/.exec(HELD) ?? [];
    const publisher = `Община ${town ?? ''}`;
    expect(found.planningMeetings.nodes).toMatchObject([
      {
        ...{ heldOn: '2024-09-04', leaderRole: null, statement: METHOD },
        source: { publisher, asOfDay: '2024-09-04' },
      },
    ]);
  });

  it('tells of each district what its services hold, have planned and have not decided', async () => {
    expect(found.districts.nodes).toHaveLength(28);
    // Counted anew from the rows, service by service and kind by kind.
    const counted = await ask<{ code: string; old: number; allocated: number; planned: number }>(
      database.url,
      `select d.code, coalesce(sum(c.total_places), 0)::int as old, coalesce(sum(least(x.allocated, c.total_places)), 0)::int as allocated,
         coalesce(sum(least(y.planned, c.total_places - least(x.allocated, c.total_places))), 0)::int as planned
       from district d left join municipality m on m.district_id = d.id
       left join service s on s.municipality_id = m.id and s.starts_on <= '2026-11-25' and (s.closed_on is null or s.closed_on > '2026-11-25')
       left join legacy_capacity c on c.service_id = s.id and c.valid_from <= '2026-11-25' and (c.valid_until is null or c.valid_until > '2026-11-25')
       left join lateral (select coalesce(sum(a.places), 0) as allocated from allocation a where a.service_id = c.service_id
         and a.valid_from <= '2026-11-25' and (a.valid_until is null or a.valid_until > '2026-11-25')) x on true
       left join lateral (select coalesce(sum(greatest(0, p.places - coalesce((select sum(a.places) from allocation a
           where a.service_id = c.service_id and a.kind_id = p.kind_id and a.valid_from <= '2026-11-25'
             and (a.valid_until is null or a.valid_until > '2026-11-25')), 0))), 0) as planned
         from transformation_plan t join transformation_part p on p.plan_id = t.id where t.service_id = c.service_id) y on true
       group by d.code`,
    );
    const byCode = new Map(counted.map((each) => [each.code, each]));
    for (const { code, transformation } of found.districts.nodes) {
      const { oldPlaces, allocatedPlaces, plannedPlaces, undecidedPlaces, dueOn } = transformation;
      const { old = 0, allocated = 0, planned = 0 } = byCode.get(code) ?? {};
      expect([oldPlaces, allocatedPlaces, plannedPlaces], code).toEqual([old, allocated, planned]);
      expect(undecidedPlaces, code).toBe(old - allocated - planned);
      expect(dueOn).toBe('2035-01-01');
    }
    const sum = (of: (progress: Progress) => number) =>
      found.districts.nodes.reduce((total, { transformation }) => total + of(transformation), 0);
    expect(sum(({ servicesWithoutPlan }) => servicesWithoutPlan)).toBeGreaterThan(0);
    expect(sum(({ plannedPlaces }) => plannedPlaces)).toBeGreaterThan(0);
    expect(sum(({ servicesOfUnknownPlaces }) => servicesOfUnknownPlaces)).toBeGreaterThan(0);
  });

  it('tells what is undecided, in words, and invents no number for it', () => {
    expect(found.undecided.totalCount).toBeGreaterThan(0);
    for (const { undecided, parts } of found.undecided.nodes) {
      expect(undecided).toMatch(/^Измислено/);
      for (const { places } of parts) expect(places).toBeNull();
    }
  });
});
