import { filterRows, type Where } from '../../platform/query/index.js';
import {
  type Cell,
  cellKey,
  evaluateScenario,
  figuresOf,
  type Remedy,
  remedyOf,
  type ScenarioEdit,
  type ScenarioRefusal,
} from '../rules/index.js';
import { coverageRows } from './coverage-rows.js';
import { type Asked, type CoverageViews } from './coverage-views.js';
import { hashOf } from './result-hash.js';
import { type Evaluated, type Hashed } from './answers.js';

/** What can be asked about a country that is not. */
export function whatIfQuestions(views: CoverageViews) {
  return {
    /** What closes each row with the fewest steps; null for rows that are not short. */
    async remedies(asked: Asked, cells: readonly Cell[]): Promise<readonly (Remedy | null)[]> {
      const { country } = await views.of(asked);
      return cells.map((cell) => {
        const row = country.row(cell);
        return row === null ? null : remedyOf(country, row);
      });
    },

    /** The rows that the edits would change; with a filter, those that it leaves before or after. */
    async scenario(
      asked: Asked,
      edits: readonly ScenarioEdit[],
      where?: Where,
    ): Promise<Hashed<Evaluated> | Hashed<{ readonly refusals: readonly ScenarioRefusal[] }>> {
      const { coverage, directory, knownCodes } = await views.of(asked);
      const result = evaluateScenario(coverage, edits, (code) => directory.kinds.has(code));
      if ('refusals' in result) return { ...result, hash: hashOf(result) };
      const either = result.rows.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
      const chosen = new Set(filterRows(coverageRows(directory), either, where, knownCodes).map(cellKey));
      const rows = result.rows.filter((row) => chosen.has(cellKey(row)));
      const evaluated: Evaluated = {
        rows: rows.map(({ level, host, kind, before, after }) => ({
          ...{ level, host, kind, before: figuresOf(before), after: figuresOf(after) },
        })),
        newlyShort: result.newlyShort,
        relieved: result.relieved,
      };
      return { ...evaluated, hash: hashOf(evaluated) };
    },
  };
}
