import { CountryStates } from './country-states.js';
import { CoverageViews } from './coverage-views.js';
import { type FactsSource } from './facts-source.js';
import { rowQuestions } from './row-questions.js';
import { timeQuestions } from './time-questions.js';
import { whatIfQuestions } from './what-if-questions.js';

export type CoverageQuestions = ReturnType<typeof coverageQuestions>;

/** Everything that can be asked about coverage, answered from facts that are kept between questions. */
export function coverageQuestions(source: FactsSource) {
  const views = new CoverageViews(new CountryStates(source));
  const work = () => Promise.resolve(views.work);
  return { work, ...rowQuestions(views), ...timeQuestions(views), ...whatIfQuestions(views) };
}
