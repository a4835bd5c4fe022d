import DataLoader from 'dataloader';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Cell, cellKey, type Contribution, type Risk } from '../rules/index.js';
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
  return context.once(
    `risks of rows ${JSON.stringify(subject)}`,
    () =>
      new DataLoader<Cell, Risk | null, string>(
        (cells) =>
          askCoverage(
            context,
            subject,
            'risks',
            cells.map(({ level, host, kind }) => ({ level, host, kind })),
          ),
        { cacheKeyFn: cellKey },
      ),
  );
}
