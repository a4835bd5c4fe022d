import { filterRows, type Where } from '../../platform/query/index.js';
import {
  type Cell,
  cellKey,
  type Differences,
  draftEffect,
  type DraftedRow,
  evaluateScenario,
  figuresOf,
  type Remedy,
  remedyOf,
  type ScenarioEdit,
  type ScenarioRefusal,
} from '../rules/index.js';
import { coverageRows } from './coverage-rows.js';
import { type CoverageView } from './coverage-view.js';
import { type Asked, type CoverageViews } from './coverage-views.js';
import { hashOf } from './result-hash.js';
import { type DraftCompared, type Evaluated, type Hashed } from './answers.js';

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
      const view = await views.of(asked);
      const { coverage, directory } = view;
      const result = evaluateScenario(coverage, edits, (code) => directory.kinds.has(code));
      if ('refusals' in result) return { ...result, hash: hashOf(result) };
      const evaluated = evaluatedOf(view, result, where);
      return { ...evaluated, hash: hashOf(evaluated) };
    },

    /** What would differ if these rows were the edition in force. */
    async draftEffect(asked: Asked, drafted: readonly DraftedRow[], where?: Where): Promise<Hashed<DraftCompared>> {
      const view = await views.of(asked);
      const effect = draftEffect(view.coverage, drafted);
      const { municipalities, before, after } = effect;
      const compared: DraftCompared = { ...evaluatedOf(view, effect, where), municipalities, before, after };
      return { ...compared, hash: hashOf(compared) };
    },
  };
}

/** The differences in figures; with a filter, the rows that it leaves before or after. */
function evaluatedOf({ directory, knownCodes }: CoverageView, result: Differences, where?: Where): Evaluated {
  const either = result.rows.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const chosen = new Set(filterRows(coverageRows(directory), either, where, knownCodes).map(cellKey));
  const rows = result.rows.filter((row) => chosen.has(cellKey(row)));
  return {
    rows: rows.map(({ level, host, kind, before, after }) => ({
      ...{ level, host, kind, before: figuresOf(before), after: figuresOf(after) },
    })),
    newlyShort: result.newlyShort,
    relieved: result.relieved,
  };
}
