import { type TableRows } from '../../rows.js';
import { addDays, type Day } from '../days.js';
import { fact, keyedFact, keyedId, municipalityId, serviceId, tableOf } from '../rows/fact-rows.js';
import { idOf } from '../../rows.js';
import { type ProjectDraft } from '../supply/project-drafts.js';
import { placesOn } from './running.js';

const PROGRAMME = 'DEMO-PROGRAMME';
const PROCEDURE = 'DEMO-PROCEDURE-1';
const COUNTED_FOR: Day = '2026-10-31';
/** The act that lets the state pay on is invented, as everything here. */
const ACT = 'Измислено постановление';

/** Invented projects behind services that a European fund pays or paid; some of them are continued by agreement. */
export function projectRows(projects: readonly ProjectDraft[]): readonly TableRows[] {
  const ofProject = ({ key }: ProjectDraft) => ({ project_id: keyedId('project', key) });
  return [
    tableOf('funding_programme', [
      fact('funding_programme', [PROGRAMME], { code: PROGRAMME, name_bg: 'Измислена програма', name_en: null }),
    ]),
    tableOf('funding_procedure', [
      fact('funding_procedure', [PROCEDURE], {
        ...{ code: PROCEDURE, name_bg: 'Измислена процедура', name_en: null },
        programme_id: idOf('funding_programme', PROGRAMME),
      }),
    ]),
    tableOf(
      'project',
      projects.map(({ key, service }, index) =>
        keyedFact('project', key, {
          contract_number: `DEMO-${key}`,
          municipality_id: municipalityId(service.municipality),
          ...{ name_bg: `Измислен проект ${index + 1}`, name_en: `Invented project ${index + 1}` },
          programme_id: idOf('funding_programme', PROGRAMME),
          procedure_id: idOf('funding_procedure', PROCEDURE),
          ...{ amount: `${400 + index}250.50`, grant_amount: null, grant_share_percent: '85.00', currency: 'BGN' },
          charges_fee: index === 0,
        }),
      ),
    ),
    tableOf(
      'project_term',
      projects.map((each) =>
        fact('project_term', [each.key], {
          ...ofProject(each),
          ...{ starts_on: each.from, ends_on: addDays(each.until, -1), months: null },
        }),
      ),
    ),
    tableOf(
      'project_partner',
      projects
        .slice(0, 1)
        .map((each) =>
          fact('project_partner', [each.key], { ...ofProject(each), name_bg: 'Измислено сдружение', name_en: null }),
        ),
    ),
    tableOf(
      'project_target_group',
      projects.map((each) =>
        fact('project_target_group', [each.key], { ...ofProject(each), target_group: 'PEOPLE_WITH_DISABILITIES' }),
      ),
    ),
    tableOf(
      'project_offer',
      projects.map((each, index) =>
        fact('project_offer', [each.key], {
          ...ofProject(each),
          ...{ name_bg: 'Измислена услуга', name_en: null, setting: 'SPECIALISED', is_health_and_social: index === 1 },
        }),
      ),
    ),
    tableOf(
      'project_count',
      projects.flatMap((each) => countsOf(each)),
    ),
    tableOf(
      'project_service',
      projects.map((each) =>
        fact('project_service', [each.key], {
          ...ofProject(each),
          service_id: serviceId(each.service.key),
          places: placesOn(each.service),
        }),
      ),
    ),
    tableOf(
      'continuation_agreement',
      projects.flatMap((each) => {
        if (each.continuation === undefined) return [];
        const { actDate, concludedOn, until } = each.continuation;
        return fact('continuation_agreement', [each.key], {
          ...ofProject(each),
          ...{ agreement_number: `DEMO-${each.key}`, concluded_on: concludedOn, act_number: ACT, act_date: actDate },
          ...{ continues_from: each.until, continues_until: addDays(until, -1) },
        });
      }),
    ),
  ];
}

/** Few enough of some that the count is not told to everybody. */
function countsOf({ key, service, until }: ProjectDraft) {
  const countedFor = until <= COUNTED_FOR ? addDays(until, -1) : COUNTED_FOR;
  const count = (counted: string, persons: number) =>
    fact('project_count', [key, countedFor, counted], {
      project_id: keyedId('project', key),
      ...{ counted_for: countedFor, counted, persons, is_planned: false },
    });
  return [count('PARTICIPANTS', placesOn(service) ?? 12), count('SOCIAL_ASSISTANT', 6), count('OTHER_STAFF', 3)];
}
