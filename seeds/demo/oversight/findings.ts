import { type Random } from '../random.js';
import { type Finding, type InspectionDraft } from './inspection-drafts.js';

/** The real criteria of the quality ordinance were not found: these are numbered stand-ins, five in each of its three fields. */
export const areas = ['ORGANISATION_MANAGEMENT', 'STAFF', 'EFFECTIVENESS'] as const;
export const CRITERIA_PER_AREA = 5;

export function findingsFor(outcome: InspectionDraft['outcome'], random: Random): readonly Finding[] {
  const findings = areas.flatMap((area, index) => {
    const first = random.integer(1, CRITERIA_PER_AREA);
    const second = (first % CRITERIA_PER_AREA) + 1;
    const chosen = random.chance(0.4) ? [Math.min(first, second), Math.max(first, second)] : [first];
    return chosen.map((number) => finding(area, index + 1, number, random));
  });
  if (outcome !== 'PRESCRIPTION') return findings;
  const worst = random.integer(0, findings.length - 1);
  return findings.map((each, index) => (index === worst ? { ...each, result: 'NOT_MET' } : each));
}

function finding(area: Finding['area'], areaNumber: number, number: number, random: Random): Finding {
  const draw = random.next();
  const result = draw < 0.84 ? 'MET' : draw < 0.94 ? 'PARTLY' : 'NOT_APPLICABLE';
  return { area, criterion: criterionCode(areaNumber, number), result };
}

export function criterionCode(areaNumber: number, number: number): string {
  return `Демонстрационен критерий ${areaNumber}.${number}`;
}
