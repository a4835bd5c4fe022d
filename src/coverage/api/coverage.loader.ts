import DataLoader from 'dataloader';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Cell, cellKey, type Contribution, type Remedy, type Risk } from '../rules/index.js';
import { askCoverage } from './ask-coverage.js';

/** The ledger lines of services, by key; all that one level of a document asks for in one question. */
export function linesOfService(context: Context, subject: Subject): DataLoader<string, readonly Contribution[]> {
  return context.once(
    `lines of services ${JSON.stringify(subject)}`,
    () =>
      new DataLoader<string, readonly Contribution[]>((keys) => askCoverage(context, subject, 'linesOf', [...keys])),
  );
}

/** The next shortfall of rows. */
export function riskOfRow(context: Context, subject: Subject): DataLoader<Cell, Risk | null, string> {
  return byRow(context, `risks of rows ${JSON.stringify(subject)}`, (cells) =>
    askCoverage(context, subject, 'risks', cells),
  );
}

/** What would close rows. */
export function remedyOfRow(context: Context, subject: Subject): DataLoader<Cell, Remedy | null, string> {
  return byRow(context, `remedies of rows ${JSON.stringify(subject)}`, (cells) =>
    askCoverage(context, subject, 'remedies', cells),
  );
}

/** What is asked of many rows, in one question for all that one level of a document asks for. */
function byRow<Found>(context: Context, name: string, ask: (cells: readonly Cell[]) => Promise<readonly Found[]>) {
  return context.once(
    name,
    () =>
      new DataLoader<Cell, Found, string>((rows) => ask(rows.map(({ level, host, kind }) => ({ level, host, kind }))), {
        cacheKeyFn: cellKey,
      }),
  );
}
