import { type Day } from '../../kernel/day.js';
import { type Desk } from '../../platform/commands/index.js';
import { projectTerms } from '../store/index.js';

/** The first and the last day of a project, refused where they are not known. */
export async function termOf(desk: Desk, id: string): Promise<{ readonly startsOn: Day; readonly endsOn: Day }> {
  const [term] = await desk.rowsOf(projectTerms, 'projectId', id);
  if (term === undefined || term.startsOn === null || term.endsOn === null) {
    return desk.refuse('PROJECT_TERM_UNKNOWN', 'project');
  }
  return { startsOn: term.startsOn, endsOn: term.endsOn };
}
