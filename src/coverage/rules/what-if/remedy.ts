import { addMonths, type Day } from '../../../kernel/day.js';
import { cellKey } from '../cell.js';
import { type CountryOnDay } from '../country-on-day.js';
import { type CoverageRow } from '../coverage-row.js';
import { type Choice, fewestSteps, firstStep, placesOver, total } from './fewest-steps.js';
import { type Candidate, remedyCandidates } from './remedy-candidates.js';
import { ACTS, byStep, type RemedyStep } from './remedy-step.js';
import { type ScenarioEdit } from './scenario-edit.js';

/** Steps that together close a row. */
export type Remedy = {
  /** By step and key. */
  readonly steps: readonly RemedyStep[];
  readonly placesOver: number;
  /** Nothing else closes the row with fewer steps; false where there were too many possibilities to look at all. */
  readonly isMinimal: boolean;
};

const YEARS_OF_A_LICENCE = 5;

/** What closes the row with the fewest steps; null for a row that is not short. */
export function remedyOf(country: CountryOnDay, row: CoverageRow): Remedy | null {
  const { status, openPlaces } = row;
  if (status !== 'SHORTFALL' || openPlaces === null) return null;
  const candidates = remedyCandidates(country, row);
  const choice = fewestSteps(candidates, openPlaces);
  if (choice !== null) return { ...closing(choice, openPlaces), isMinimal: choice.isMinimal };
  const everything = { chosen: candidates, isMinimal: true };
  const { steps } = closing(everything, openPlaces);
  return { steps: [...steps, creation(row, openPlaces - total(candidates))], placesOver: 0, isMinimal: true };
}

/** The steps of the chosen candidates; those that can be divided give just what the others leave open. */
function closing({ chosen }: Choice, missing: number): Omit<Remedy, 'isMinimal'> {
  const whole = chosen.filter(({ divisible }) => !divisible);
  const divided = [...chosen.filter(({ divisible }) => divisible)].sort((a, b) => byStep(firstStep(a), firstStep(b)));
  let open = Math.max(0, missing - total(whole));
  const parts = divided.map((candidate): Candidate => {
    // Each of them is needed, so those before it leave it at least one.
    const places = Math.min(candidate.places ?? Number.POSITIVE_INFINITY, open);
    open -= places;
    return { ...candidate, steps: candidate.steps.map((step) => ({ ...step, places })) };
  });
  const steps = [...whole, ...parts].flatMap((candidate) => candidate.steps);
  return { steps: steps.sort(byStep), placesOver: placesOver(chosen, missing) };
}

function creation(row: CoverageRow, places: number): RemedyStep {
  const { host: municipality } = row;
  return {
    ...{ step: 'CREATE', key: cellKey(row), places, municipality },
    ...{ object: null, service: null, provider: null, actingBody: ACTS.CREATE },
  };
}

/** The remedy as a scenario from the day on. */
export function remedyAsEdits({ steps }: Remedy, row: CoverageRow, day: Day): readonly ScenarioEdit[] {
  return steps.map((step) => editOf(step, row, day));
}

function editOf(
  { step, key, places, service, provider, municipality }: RemedyStep,
  row: CoverageRow,
  day: Day,
): ScenarioEdit {
  const { level, host, kind } = row;
  const name = `remedy ${step} ${key}`;
  const of = service ?? '';
  switch (step) {
    case 'RESUME':
      return { edit: 'resumeService', service: of, on: day };
    case 'ISSUE_LICENCE': {
      const validUntil = addMonths(day, 12 * YEARS_OF_A_LICENCE);
      return { edit: 'issueLicence', service: of, holder: provider, number: name, validFrom: day, validUntil };
    }
    case 'SPLIT':
      return { edit: 'splitLegacy', service: of, from: day, into: [{ kind, places: places ?? 0 }] };
    case 'AGREE':
      return {
        ...{ edit: 'addAgreement', name: `${name} for ${cellKey(row)}`, host: municipality, beneficiary: host, kind },
        ...{ places: places ?? 0, from: day, until: null },
      };
    case 'CREATE':
      return {
        ...{ edit: 'openService', name, municipality: host, level, kind, places },
        ...{ from: day, provider: null },
      };
  }
}
