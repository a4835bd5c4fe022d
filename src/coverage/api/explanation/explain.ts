import { type Language } from '../../../platform/request/language.js';
import { type CoverageRow, type Turn } from '../../rules/index.js';
import { say } from './messages.js';
import { pointsOf } from './points.js';
import { sentenceOf } from './sentence.js';

/** What a row's text needs beside the row: names, and what comes next. */
export type ExplanationNames = {
  readonly host: string;
  readonly kind: string;
  readonly service: (key: string) => string;
  readonly municipality: (code: string) => string;
};

export type ExplainedRisk = {
  readonly day: Turn['day'];
  readonly openPlaces: number;
  readonly licences: readonly string[];
  readonly causes: readonly Pick<Turn, 'change' | 'fact'>[];
};

export type Explanation = { readonly sentence: string; readonly points: readonly string[] };

const MOST_POINTS = 12;

/** One plain sentence about the row, and a short list of what it follows from. */
export function explain(
  row: CoverageRow,
  names: ExplanationNames,
  risk: ExplainedRisk | null,
  language: Language,
): Explanation {
  const points = pointsOf(row, names, risk, language);
  const left = points.length - MOST_POINTS;
  const shown = left > 0 ? [...points.slice(0, MOST_POINTS), say(language, 'more', { count: left })] : points;
  const isInvented = [row, ...row.ledger].some(({ provenance }) => provenance === 'SYNTHETIC');
  return {
    sentence: sentenceOf(row, names, risk, language),
    points: isInvented ? [...shown, say(language, 'invented')] : shown,
  };
}

/** The sentence, and below it the list. */
export function explanationText({ sentence, points }: Explanation): string {
  return [sentence, ...points.map((point) => `• ${point}`)].join('\n');
}
