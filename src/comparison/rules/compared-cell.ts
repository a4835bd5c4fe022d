import { byCell, type Cell, cellKey } from '../../coverage/rules/index.js';
import { codesOf, type NamedCode } from '../../kernel/named-code.js';
import { type Provenance, weakestOf } from '../../kernel/provenance.js';
import { type PlanFigure } from './plan-figure.js';

/** Which of two sides says the greater number. */
export const higherSides = [
  { code: 'LEFT', nameBg: 'лявата', nameEn: 'the left one', article: 'ЗСУ чл. 34-36 и 38' },
  { code: 'RIGHT', nameBg: 'дясната', nameEn: 'the right one', article: 'ЗСУ чл. 34-36 и 38' },
  { code: 'NEITHER', nameBg: 'нито една', nameEn: 'neither', article: 'ЗСУ чл. 34-36 и 38' },
] as const satisfies readonly NamedCode[];
export type HigherSide = (typeof higherSides)[number]['code'];
export const HigherSide = codesOf<HigherSide>(higherSides);

/** What one side says: of the cells that it names, and of any other. */
export type PlanSide = {
  readonly figures: ReadonlyMap<string, Cell & PlanFigure>;
  readonly elsewhere: (cell: Cell) => PlanFigure;
};

/** A cell of the Map with what two sides say of it. */
export type Compared = Cell & {
  readonly left: PlanFigure;
  readonly right: PlanFigure;
  /** Left less right; null where either is not known. */
  readonly difference: number | null;
  readonly higher: HigherSide | null;
  readonly provenance: Provenance | null;
};

/** Every cell that either side names, with both, by level, host and kind (ЗСУ чл. 34-36 и 38). */
export function compare(left: PlanSide, right: PlanSide): readonly Compared[] {
  const cells = new Map<string, Cell>();
  for (const { level, host, kind } of [...left.figures.values(), ...right.figures.values()]) {
    const cell = { level, host, kind };
    cells.set(cellKey(cell), cell);
  }
  return [...cells.values()].sort(byCell).map((cell) => {
    const [onLeft, onRight] = [said(left, cell), said(right, cell)];
    return {
      ...cell,
      ...{ left: onLeft, right: onRight, difference: differenceOf(onLeft, onRight) },
      ...{ higher: higherOf(onLeft, onRight), provenance: weakestOf([onLeft.provenance, onRight.provenance]) },
    };
  });
}

function said({ figures, elsewhere }: PlanSide, cell: Cell): PlanFigure {
  return figures.get(cellKey(cell)) ?? elsewhere(cell);
}

/** What nobody said is not zero, so nothing is taken from it or away from something. */
function differenceOf(left: PlanFigure, right: PlanFigure): number | null {
  return left.users === null || right.users === null ? null : left.users - right.users;
}

/** A side of which only a part is known is higher once that part is. */
function higherOf(left: PlanFigure, right: PlanFigure): HigherSide | null {
  const difference = differenceOf(left, right);
  if (difference !== null) return difference > 0 ? 'LEFT' : difference < 0 ? 'RIGHT' : 'NEITHER';
  if (left.atLeast !== null && right.users !== null && left.atLeast > right.users) return 'LEFT';
  if (right.atLeast !== null && left.users !== null && right.atLeast > left.users) return 'RIGHT';
  return null;
}
