import { type Cell, nextShortfall, type Risk } from '../rules/index.js';
import { type Asked, type CoverageViews } from './coverage-views.js';

/** What can be asked about other days than the one of the answer. */
export function timeQuestions(views: CoverageViews) {
  return {
    /** The next day on which each row becomes short, however far ahead. */
    async risks(asked: Asked, cells: readonly Cell[]): Promise<readonly (Risk | null)[]> {
      const { coverage, day } = await views.of(asked);
      return cells.map((cell) => nextShortfall(coverage.calendar, cell, { after: day, until: null }));
    },
  };
}
