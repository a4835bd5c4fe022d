import {
  arrangeFacts,
  Calendar,
  cellsBetween,
  type CountryCoverage,
  countryCoverage,
  coverageAfter,
  evaluateScenario,
  factsOfMunicipalities,
  forecast,
  rowsInOrder,
  type ScenarioEdit,
  type Snapshot,
  timelineOfRows,
  withMunicipalities,
} from '../../src/coverage/rules/index.js';
import { day } from '../../src/kernel/day.js';

const TODAY = day('2026-11-25');
const IN_A_YEAR = day('2027-11-25');
const HORIZON = 180;

export type Measures = {
  readonly rows: number;
  readonly services: number;
  readonly shortHosts: number;
  readonly load: number;
  readonly arrange: number;
  readonly compute: number;
  readonly whole: number;
  readonly timeline: number;
  readonly forecast: number;
  readonly change: number;
  readonly scenario: number;
  readonly memory: number;
};

/** The middle of several times that something takes, in milliseconds, after one that is not counted. */
function median(times: number, work: () => unknown): number {
  work();
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

export async function measure(read: () => Promise<Snapshot>, isLarge: boolean): Promise<Measures> {
  const times = isLarge ? 3 : 9;
  const begun = performance.now();
  const snapshot = await read();
  const load = performance.now() - begun;
  const arrange = median(times, () => arrangeFacts(snapshot));
  const facts = arrangeFacts(snapshot);
  const compute = median(times, () => rowsInOrder(countryCoverage(new Calendar(facts), TODAY, HORIZON)));
  const coverage = countryCoverage(new Calendar(facts), TODAY, HORIZON);
  const hosts = [...facts.municipalities.keys()];
  const timeline = median(isLarge ? 1 : 5, () => timelineOfRows(new Calendar(facts), hosts, TODAY, IN_A_YEAR));
  const cells = cellsBetween(coverage.calendar, hosts, TODAY, IN_A_YEAR);
  const ahead = median(isLarge ? 1 : 5, () => forecast(new Calendar(facts), cells, TODAY, IN_A_YEAR, 'NONE'));
  return {
    rows: rowsInOrder(coverage).length,
    services: snapshot.services.length,
    shortHosts: [...coverage.rowsOfHost.values()].filter((rows) => rows.some(({ status }) => status === 'SHORTFALL'))
      .length,
    ...{ load, arrange, compute, whole: arrange + compute, timeline, forecast: ahead },
    change: median(times * 3, changeOfLicence(snapshot, coverage)),
    scenario: median(times, () => evaluateScenario(coverage, twentyEdits(snapshot), () => true)),
    memory: process.memoryUsage().rss,
  };
}

/** A licence is revoked: the facts of its municipality are new, and the rows that they can touch. */
function changeOfLicence(snapshot: Snapshot, before: CountryCoverage): () => unknown {
  const { facts } = before.calendar;
  const licence = snapshot.licences[Math.floor(snapshot.licences.length / 2)];
  const host = snapshot.services.find(({ key }) => key === licence?.service)?.municipality ?? '';
  const read = factsOfMunicipalities(facts, [host]);
  const licences = read.licences.map((each) =>
    each.number === licence?.number ? { ...each, revokedOn: TODAY } : each,
  );
  return () => rowsInOrder(coverageAfter(before, withMunicipalities(facts, { ...read, licences }), [host]));
}

function twentyEdits({ licences }: Snapshot): readonly ScenarioEdit[] {
  const step = Math.floor(licences.length / 20);
  return Array.from({ length: 20 }, (_, index) => ({
    edit: 'revokeLicence',
    number: licences[index * step]?.number ?? '',
    on: TODAY,
  }));
}
