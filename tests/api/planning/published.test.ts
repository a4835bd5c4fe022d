import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { workedQuestions } from '../../../src/worked-questions.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
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
  purpose: string;
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
    expect(AIM).toContain(round.purpose);
    expect(round.meetings).toHaveLength(1);
    const [meeting] = round.meetings;
    expect(LED).toContain('изпълняващия длъжността областен управител');
    expect(meeting?.leaderRole).toBe('ACTING_DISTRICT_GOVERNOR');
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
    expect(of(BUILT).every(({ isNew }) => isNew === true)).toBe(true);
    expect(of(REFORMED)).toHaveLength(3);
    expect(measures(of(REFORMED))).toEqual(
      new Set(['REFORM', 'ENERGY_EFFICIENCY', 'RENOVATION', 'FURNISHING', 'ANTI_EPIDEMIC']),
    );
    expect(of(FURNISHED)).toHaveLength(1);
    expect(measures(of(FURNISHED))).toEqual(new Set(['BUILDING', 'EQUIPMENT', 'FURNISHING']));
    expect(round.proposals).toHaveLength(6);
    expect(round.intendedFunding).toEqual([{ fund: 'OPERATIONAL_PROGRAMME', measure: null, amount: null }]);
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
      provenance: 'OFFICIAL',
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
    expect(HELD).toContain('днес в Плевен');
    expect(found.planningMeetings.nodes).toMatchObject([
      {
        ...{ heldOn: '2024-09-04', leaderRole: null, statement: METHOD },
        source: { publisher: 'Община Плевен', asOfDay: '2024-09-04' },
      },
    ]);
  });

  it('adds up in each district: what is allocated, planned and undecided is what there is', () => {
    expect(found.districts.nodes).toHaveLength(28);
    for (const { code, transformation } of found.districts.nodes) {
      const { oldPlaces, allocatedPlaces, plannedPlaces, undecidedPlaces, dueOn } = transformation;
      expect(allocatedPlaces + plannedPlaces + undecidedPlaces, code).toBe(oldPlaces);
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
