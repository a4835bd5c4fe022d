import { type Day } from '../../kernel/day.js';
import { type Desk } from '../../platform/commands/index.js';
import { type ServiceRow, services } from '../store/index.js';

/** The service, taken by somebody who may do it there. */
export async function serviceFor(desk: Desk, id: string): Promise<ServiceRow> {
  const service = await desk.subject(services, id, 'service');
  desk.permit({ municipality: service.municipalityId });
  return service;
}

/** Refused where it has not started by the day, or is closed then. */
export function requireRunning(desk: Desk, { startsOn, closedOn }: ServiceRow, on: Day, ...path: string[]): void {
  const runs = startsOn !== null && startsOn <= on && (closedOn === null || on < closedOn);
  desk.refuseWhere(!runs, 'SERVICE_NOT_RUNNING', ...path);
}

export function doneTo({ pk, municipalityId }: ServiceRow, on: Day, provider: string | null = null) {
  return { subject: pk, on, municipality: municipalityId, provider };
}
