import { addYears, type Day } from '../days.js';
import { type ServiceDraft } from '../drafts.js';

/** A project whose money is that of a service; `until` is the first day without it. */
export type ProjectDraft = {
  readonly key: string;
  readonly service: ServiceDraft;
  readonly from: Day;
  readonly until: Day;
  /** The first day without the money of the agreement that continues it. */
  readonly continuedUntil?: Day;
};

/** The state takes this one over for good, without an agreement; it is told of in the situations. */
const TAKEN_OVER = 'S-BGS17-001';
const WITHIN_A_YEAR: Day = '2027-11-25';

/** Three projects behind services that a European fund pays: taken over, ending within a year, and continued for a year. */
export function planProjects(services: readonly ServiceDraft[]): readonly ProjectDraft[] {
  const paid = services.flatMap((service) => {
    const [money, after] = service.funding;
    if (money?.source !== 'EU_FUND' || money.until === undefined) return [];
    return [{ service, from: money.from, until: money.until, isLast: after === undefined }];
  });
  const takenOver = paid.find(({ service }) => service.key === TAKEN_OVER);
  const ending = paid.find(({ isLast, until }) => isLast && until <= WITHIN_A_YEAR);
  const later = paid.find(({ isLast, until }) => isLast && until > WITHIN_A_YEAR);
  if (takenOver === undefined || ending === undefined || later === undefined) {
    throw new Error('Too few services are paid by a European fund');
  }
  return [
    { key: 'PR-001', ...takenOver },
    { key: 'PR-002', ...ending },
    { key: 'PR-003', ...later, continuedUntil: addYears(later.until, 1) },
  ];
}

/** The services with the money of the agreements that continue their projects. */
export function withContinuations(
  services: readonly ServiceDraft[],
  projects: readonly ProjectDraft[],
): readonly ServiceDraft[] {
  return services.map((service) => {
    const project = projects.find((each) => each.service === service);
    if (project?.continuedUntil === undefined) return service;
    const money = { source: 'STATE', from: project.until, until: project.continuedUntil } as const;
    return { ...service, funding: [...service.funding, money] };
  });
}
