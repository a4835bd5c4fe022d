import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { workedQuestions } from '../../../src/worked-questions.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

/** The answer to the question in the file that begins with this number. */
async function answer<Data>(number: string, variables: object = {}): Promise<Data> {
  const question = workedQuestions().find(({ file }) => file.startsWith(number));
  if (question === undefined) throw new Error(`No question ${number}`);
  const { data, errors } = await api.ask<Data>(question.document, variables);
  expect(errors).toEqual([]);
  return data;
}

describe('the worked questions', () => {
  it('are all answered here', () => {
    const told = ['01-which-municipalities-fall-short', '02-package-of-a-municipality', '03-why-is-this-row-short'];
    const more = ['04-licences-that-end-this-year', '05-who-in-the-district-has-places', '06-rows-with-their-hash'];
    const later = ['07-what-lies-ahead', '08-why-did-it-change', '09-what-would-close-it', '10-what-if'];
    const latest = ['11-how-it-stood', '12-find-by-name', '13-places-by-kind-and-district', '14-nearest-with-places'];
    const registers = ['16-what-falls-due', '17-what-is-overdue-where', '18-who-am-i'];
    // These are answered in tests/api/{projects,planning,registers,referrals,comparison,national-map,money}.
    const projects = ['20-projects-of-lyaskovets', '21-integrated-services-of-mineralni-bani'];
    const cliffs = ['22-capacity-project-of-elena', '23-funding-cliffs'];
    const planning = ['24-indicative-mapping-of-pernik', '25-transformation-towards-2035'];
    const ofTown = ['26-register-of-elena', '27-referrals-and-waiting'];
    const edition = ['28-proposals-against-the-edition', '29-import-an-edition'];
    const money = ['30-price-of-the-gap', '31-spending-per-inhabitant', '32-money-of-projects'];
    const first = [...told, ...more, ...later, ...latest, '15-who-can-reach-places', ...registers];
    const files = [...first, ...projects, ...cliffs, ...planning, ...ofTown, ...edition, ...money];
    expect(workedQuestions().map(({ file }) => file)).toEqual(files.map((file) => `${file}.graphql`));
  });

  it('which municipalities fall short: 150, the worst first, together all of what is missing', async () => {
    type Group = {
      key: { code: string; name: string }[];
      shortfallPlaces: number;
      provenance: string;
      rowsByStatus: { status: string; rows: number }[];
    };
    const { country, worstFirst } = await answer<{ country: Group[]; worstFirst: Group[] }>('01');
    expect(country).toMatchObject([
      { municipalitiesFallingShort: 150, shortfallPlaces: 7535, provenance: 'SYNTHETIC' },
    ]);
    expect(worstFirst).toHaveLength(150);
    const places = worstFirst.map(({ shortfallPlaces }) => shortfallPlaces);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(places.reduce((total, each) => total + each, 0)).toBe(7535);
    expect(worstFirst[0]?.key[0]?.name).toMatch(/^[А-Я]/);
  });

  it('what the people of Пещера are due: rows of three levels, part of them short', async () => {
    type Row = { level: string; status: string; openPlaces: number | null };
    type Package = {
      municipality: { name: string; fallsShort: boolean; lacksAccess: boolean; minimumPackage: { rows: Row[] } };
    };
    const { municipality } = await answer<Package>('02');
    expect(municipality).toMatchObject({ name: 'Пещера', fallsShort: true, lacksAccess: true });
    const { rows } = municipality.minimumPackage;
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['MUNICIPAL', 'DISTRICT', 'NATIONAL']));
    expect(rows.filter(({ status }) => status === 'SHORTFALL').length).toBeGreaterThan(0);
    expect((await answer<Package>('02', { code: 'SFO43' })).municipality.name).toBe('Своге');
  });

  it('why a row is short: each line with its reason and article, and the places add up', async () => {
    type Line = {
      outcome: string;
      places: number | null;
      reasons: { code: string; message: string; article: string; evidence: unknown[] }[];
    };
    type Row = {
      status: string;
      countedPlaces: number;
      openPlaces: number;
      contributions: { totalCount: number; nodes: Line[] };
    };
    const { coverage } = await answer<{ coverage: { asOf: string; edition: { actNumber: string }; nodes: Row[] } }>(
      '03',
    );
    expect(coverage).toMatchObject({ asOf: '2026-11-25', edition: { actNumber: 'РМС № 574/8.08.2024' } });
    expect(coverage.nodes.length).toBeGreaterThan(0);
    const lines = coverage.nodes.flatMap(({ contributions }) => contributions.nodes);
    for (const { reasons } of lines) {
      for (const { message, article, evidence } of reasons) {
        expect(message).toMatch(/[а-я]/);
        expect(article).toMatch(/ЗСУ|Наредба/);
        expect(evidence.length).toBeGreaterThan(0);
      }
    }
    for (const row of coverage.nodes) {
      const counted = row.contributions.nodes
        .filter(({ outcome }) => outcome === 'COUNTED')
        .reduce((sum, { places }) => sum + (places ?? 0), 0);
      expect(counted).toBe(row.countedPlaces);
    }
    const revoked = await answer<{ coverage: { nodes: Row[] } }>('03', { host: 'BLG33' });
    expect(
      revoked.coverage.nodes.flatMap(({ contributions }) => contributions.nodes.flatMap(({ reasons }) => reasons)),
    ).toContainEqual(expect.objectContaining({ code: 'LICENCE_REVOKED', article: 'ЗСУ чл. 158' }));
  });

  it('which licences end this year, in their order, and how many places hang on them', async () => {
    type Licence = { lastDay: string; status: string; allocatedPlaces: number };
    type Licences = { licences: { totalCount: number; nodes: Licence[] } };
    const { licences } = await answer<Licences>('04');
    expect(licences.nodes).toHaveLength(50);
    expect(licences.totalCount).toBeGreaterThan(50);
    const days = licences.nodes.map(({ lastDay }) => lastDay);
    expect(days).toEqual([...days].sort());
    expect(days[0]?.startsWith('2026-')).toBe(true);
    expect(licences.nodes.some(({ allocatedPlaces }) => allocatedPlaces > 0)).toBe(true);
    const ahead = await answer<Licences>('04', { from: '2027-02-28', to: '2027-02-28' });
    expect(ahead.licences.nodes.every(({ lastDay, status }) => lastDay === '2027-02-28' && status === 'VALID')).toBe(
      true,
    );
    expect(ahead.licences.totalCount).toBeGreaterThan(0);
  });

  it('who in the district has places: the largest surplus first, with the services that have them', async () => {
    type Row = {
      havePlaces: number;
      gapPlaces: number | null;
      contributions: { nodes: { places: number; service: { state: string } }[] };
    };
    const { district } = await answer<{ district: { name: string; coverage: { nodes: Row[] } } }>('05');
    expect(district.name).toBe('Пазарджик');
    const gaps = district.coverage.nodes.map(({ gapPlaces }) => gapPlaces ?? Number.POSITIVE_INFINITY);
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    const lines = district.coverage.nodes.flatMap(({ contributions }) => contributions.nodes);
    expect(new Set(lines.map(({ service }) => service.state))).toEqual(new Set(['OPERATING']));
  });

  it('what lies ahead: municipalities that come to fall short, through what, and licences to renew', async () => {
    type Ahead = {
      coverageForecast: {
        newlyFallingShort: { day: string; municipality: { name: string }; rows: { causes: unknown[] }[] }[];
        licencesToRenew: { applyBy: string; isTooLate: boolean }[];
        pace: { placesPerYear: string };
      };
    };
    const { coverageForecast } = await answer<Ahead>('07');
    expect(coverageForecast.newlyFallingShort.length).toBeGreaterThan(5);
    for (const { rows } of coverageForecast.newlyFallingShort) expect(rows[0]?.causes.length).toBeGreaterThan(0);
    expect(coverageForecast.licencesToRenew.some(({ isTooLate }) => isTooLate)).toBe(true);
    expect(coverageForecast.pace.placesPerYear).toBe('930.10');
    const renewed = await answer<Ahead>('07', { assumeRenewal: 'ALL' });
    expect(renewed.coverageForecast.newlyFallingShort.length).toBeLessThan(coverageForecast.newlyFallingShort.length);
  });

  it('why it changed: causes in words that add up to the change of the district', async () => {
    type Changes = {
      coverageChanges: {
        shortfallPlaces: number;
        totals: { message: string; shortfallPlaces: number }[];
        rows: { parts: { shortfallPlaces: number; article: string }[] }[];
      };
    };
    const { coverageChanges } = await answer<Changes>('08');
    const { shortfallPlaces, totals, rows } = coverageChanges;
    expect(totals.reduce((sum, each) => sum + each.shortfallPlaces, 0)).toBe(shortfallPlaces);
    const parts = rows.flatMap((row) => row.parts);
    expect(parts.reduce((sum, each) => sum + each.shortfallPlaces, 0)).toBe(shortfallPlaces);
    for (const { message } of totals) expect(message).toMatch(/[а-я]/);
  });

  it('what would close a gap: the row in plain words, and steps with article and actor', async () => {
    type Rows = {
      coverage: { nodes: { explanation: string; remedies: { steps: { message: string; article: string }[] }[] }[] };
    };
    const { coverage } = await answer<Rows>('09');
    expect(coverage.nodes.length).toBeGreaterThan(0);
    for (const { explanation, remedies } of coverage.nodes) {
      expect(explanation).toMatch(/^Пещера: за „.*“/);
      for (const { steps } of remedies) expect(steps[0]?.article).toMatch(/ЗСУ|Наредба/);
    }
    expect(coverage.nodes.some(({ remedies }) => remedies.length > 0)).toBe(true);
  });

  it('what if: the rows before and after, and nothing is written', async () => {
    type Scenario = {
      coverageScenario: { rows: { before: object; after: { status: string } }[]; userErrors: unknown[] };
    };
    const { coverageScenario } = await answer<Scenario>('10');
    expect(coverageScenario.userErrors).toEqual([]);
    expect(coverageScenario.rows.map(({ after }) => after.status).sort()).toEqual(['MET', 'SHORTFALL']);
    expect((await answer<Scenario>('10')).coverageScenario).toEqual(coverageScenario);
  });

  it('how it stood: steps over two years, and the same answer by the instant that it carries', async () => {
    type Timeline = {
      coverageTimeline: { knownAt: string; resultHash: string; steps: { day: string; causes: unknown[] }[] };
    };
    const { coverageTimeline } = await answer<Timeline>('11');
    expect(coverageTimeline.steps[0]).toMatchObject({ day: '2025-11-25', causes: [] });
    expect(coverageTimeline.steps.length).toBeGreaterThan(2);
    const again = await answer<Timeline>('11', { knownAt: coverageTimeline.knownAt });
    expect(again.coverageTimeline).toEqual(coverageTimeline);
  });

  it('find by name: Пещера, whichever letters it is written in', async () => {
    type Hits = { search: { rank: number; node: { __typename: string }; reason: { text: string } }[] };
    for (const text of ['peshtera', 'Пещера']) {
      const { search } = await answer<Hits>('12', { text });
      expect(search[0]).toMatchObject({ rank: 1, node: { __typename: 'Municipality' }, reason: { text: 'Пещера' } });
    }
  });

  it('places by kind and district: the largest first, none below what was asked for', async () => {
    type Groups = { allocations: { groupedAggregates: { key: { name: string }[]; places: { sum: string } }[] } };
    const { allocations } = await answer<Groups>('13');
    const sums = allocations.groupedAggregates.map(({ places }) => Number(places.sum));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(Math.min(...sums)).toBeGreaterThanOrEqual(1_000);
    expect(allocations.groupedAggregates[0]?.key.every(({ name }) => /[а-я]/.test(name))).toBe(true);
  });

  it('which services are nearest, and how many people are near to one', async () => {
    type Near = {
      nearestServices: { services: { distanceMeters: number; countedPlaces: number }[] };
      populationReach: { year: number; population: number; populationReached: number };
    };
    const { nearestServices, populationReach } = await answer<Near>('14');
    expect(nearestServices.services).toHaveLength(3);
    expect(nearestServices.services.every(({ countedPlaces }) => countedPlaces > 0)).toBe(true);
    expect(populationReach.year).toBe(2017);
    expect(populationReach.populationReached).toBeLessThan(populationReach.population);
  });

  it('who can reach places: each municipality of the district', async () => {
    type Reach = {
      spatialAccessibility: { municipalities: { municipality: { name: string }; placesPerThousand: string }[] };
    };
    const { spatialAccessibility } = await answer<Reach>('15');
    expect(spatialAccessibility.municipalities).toHaveLength(12);
    expect(spatialAccessibility.municipalities.map(({ municipality }) => municipality.name)).toContain('Пещера');
  });

  it('what falls due for АКСУ by the end of the year, what is overdue first', async () => {
    type Due = {
      totalCount: number;
      nodes: { dueOn: string; lapsesOn: string; isOverdue: boolean; article: string }[];
    };
    const { deadlines } = await answer<{ deadlines: Due }>('16');
    expect(deadlines.totalCount).toBeGreaterThan(20);
    for (const { lapsesOn, isOverdue, article } of deadlines.nodes) {
      expect(isOverdue).toBe(lapsesOn < '2026-11-25');
      expect(article).toMatch(/^ЗСУ/);
    }
    const ministry = await answer<{ deadlines: Due }>('16', { body: 'MINISTRY' });
    expect(ministry.deadlines.totalCount).toBe(0);
  });

  it('how much is overdue, for whom and where: the districts add up to the bodies', async () => {
    type Groups = { groupedAggregates: { key: { value: string | null }[]; count: number }[] };
    const { byBody, byDistrict } = await answer<{ byBody: Groups; byDistrict: Groups }>('17');
    const of = ({ groupedAggregates }: Groups, body: string) =>
      groupedAggregates.filter(({ key }) => key[0]?.value === body).reduce((sum, { count }) => sum + count, 0);
    for (const body of ['AKSU', 'MUNICIPALITY', 'PROVIDER']) {
      expect(of(byBody, body)).toBeGreaterThan(0);
      expect(of(byDistrict, body)).toBe(of(byBody, body));
    }
  });

  it('who asks: nobody in particular, who may do nothing beyond reading', async () => {
    expect(await answer('18')).toMatchObject({ viewer: { role: null, grants: [] } });
  });
});
