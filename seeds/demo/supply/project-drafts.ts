import { addYears, type Day } from '../days.js';
import { type ServiceDraft } from '../drafts.js';

/** A project whose money is that of a service; `until` is the first day without it. */
export type ProjectDraft = {
  readonly key: string;
  readonly service: ServiceDraft;
  readonly from: Day;
  readonly until: Day;
  readonly continuation?: Continuation;
};

export type Continuation = {
  readonly actDate: Day;
  readonly concludedOn: Day;
  /** The first day without the money of the agreement. */
  readonly until: Day;
};

/** The state takes this one over for good, without an agreement; it is told of in the situations. */
const TAKEN_OVER = 'S-BGS17-001';
const TODAY: Day = '2026-11-25';
const WITHIN_A_YEAR: Day = '2027-11-25';
/** A year before the first edition of the Map, so that no row of it was ever without this money. */
const [BEFORE_MAP, UNTIL_MAP]: readonly [Day, Day] = ['2023-07-01', '2024-07-01'];

/**
 * Four projects behind services that a European fund pays or paid: taken over, ending within a year, continued for a year,
 * and one that ended and that the state pays on for until an agreement ends within a year.
 */
export function planProjects(services: readonly ServiceDraft[]): readonly ProjectDraft[] {
  const paid = services.flatMap((service) => {
    const [money, after] = service.funding;
    if (money?.source !== 'EU_FUND' || money.until === undefined) return [];
    return [{ service, from: money.from, until: money.until, isLast: after === undefined }];
  });
  const takenOver = paid.find(({ service }) => service.key === TAKEN_OVER);
  const ending = paid.find(({ isLast, until }) => isLast && until <= WITHIN_A_YEAR);
  const later = paid.find(({ isLast, until }) => isLast && until > WITHIN_A_YEAR);
  const forATime = services.flatMap((service) => {
    const [money, after] = service.funding;
    if (money?.source !== 'STATE' || money.until === undefined || after !== undefined) return [];
    const isDue = money.from < BEFORE_MAP && money.until > TODAY && money.until <= WITHIN_A_YEAR;
    return isDue ? [{ service, ends: money.until }] : [];
  });
  const paidOn = forATime.toSorted((a, b) => (a.ends < b.ends ? 1 : a.ends > b.ends ? -1 : 0))[0];
  if (takenOver === undefined || ending === undefined || later === undefined || paidOn === undefined) {
    throw new Error('Too few services are paid by a European fund, or for a time');
  }
  return [
    { key: 'PR-001', ...takenOver },
    { key: 'PR-002', ...ending },
    {
      key: 'PR-003',
      ...later,
      continuation: { actDate: '2026-09-01', concludedOn: '2026-10-01', until: addYears(later.until, 1) },
    },
    {
      ...{ key: 'PR-004', service: paidOn.service, from: BEFORE_MAP, until: UNTIL_MAP },
      continuation: { actDate: '2024-05-15', concludedOn: '2024-06-03', until: paidOn.ends },
    },
  ];
}

/** The services with the money of the agreements that continue their projects. */
export function withContinuations(
  services: readonly ServiceDraft[],
  projects: readonly ProjectDraft[],
): readonly ServiceDraft[] {
  return services.map((service) => {
    const project = projects.find((each) => each.service === service);
    if (project?.continuation === undefined) return service;
    const { from, until } = project;
    const before = service.funding.map((money) => (money.source === 'STATE' ? { ...money, until: from } : money));
    const own = service.funding.some(({ source }) => source === 'EU_FUND')
      ? []
      : [{ source: 'EU_FUND', from, until } as const];
    const after = { source: 'STATE', from: until, until: project.continuation.until } as const;
    return { ...service, funding: [...before, ...own, after] };
  });
}
