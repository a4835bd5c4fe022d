import { type Day } from '../../kernel/day.js';
import { type Desk, given } from '../../platform/commands/index.js';
import { type ProjectRow, projects } from '../store/index.js';

/** The field by which commands name the project that they are done to. */
export const project = given.id('Project', 'The project.');

/** The project that a command is done to, for whoever may do it there. */
export async function projectFor(desk: Desk, id: string): Promise<ProjectRow> {
  const row = await desk.subject(projects, id, 'project');
  desk.permit({ municipality: row.municipalityId });
  return row;
}

/** What was done to it; whoever has seen it before has an old version now. */
export async function doneTo(desk: Desk, { pk, municipalityId }: ProjectRow, on: Day) {
  await desk.touch(projects, pk);
  return { subject: pk, on, municipality: municipalityId };
}
