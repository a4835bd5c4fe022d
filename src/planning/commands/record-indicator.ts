import { may } from '../../access/rules/index.js';
import { command, type Desk, given, givenOnly, optional } from '../../platform/commands/index.js';
import { enteredBy, sources } from '../../sources/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { indicatorRefusal, indicatorYearRefusal, PlanningIndicator } from '../rules/index.js';
import { municipalityIndicators } from '../store/index.js';

const NAMED_SOURCE = 'The key of the source that the value is taken from, as NSI or АСП published it';

/** Whether he records for all municipalities, from whatever source; a municipality records what it surveyed itself. */
function isCentral({ viewer }: Desk): boolean {
  return may(viewer, 'INDICATOR_RECORD', {});
}

/** Whence the value is: from the source that is named, else from whoever records it. */
async function originOf(desk: Desk, source: string | null) {
  const entered = await enteredBy(desk.database, desk.viewer);
  if (source === null) return entered;
  desk.refuseWhere(!isCentral(desk), 'SURVEY_ONLY', 'source');
  const { pk } = await desk.withCode(sources, 'key', source, 'source');
  return { ...entered, sourceId: pk };
}

export const recordIndicator = command({
  name: 'municipalityIndicatorRecord',
  permission: 'INDICATOR_RECORD',
  subject: 'MunicipalityIndicator',
  description:
    'Records what was counted of a municipality for its planning, of a day and from a source. For many municipalities at once there is the batch; what is recorded for the day already is corrected by municipalityIndicatorCorrect (Наредба за планирането чл. 3).',
  fields: {
    municipality: given.text('The code of the municipality.'),
    indicator: given.code(PlanningIndicator, 'What is counted.'),
    value: given.decimal('How many persons.'),
    asOfDay: given.date('The day that the value is of; it does not lie ahead.'),
    year: optional(given.count('The year that it is of; absent: that of the day.', 1990)),
    isOfficial: given.flag(
      'Whether the source is an official one, by which alone is planned; the survey of a municipality is none.',
    ),
    source: optional(given.text(`${NAMED_SOURCE}; absent: whoever records it.`)),
  },
  async perform(desk, { municipality: code, source, value, asOfDay, year: stated, ...input }) {
    const municipality = await desk.withCode(municipalities, 'code', code, 'municipality');
    desk.permit({ municipality: municipality.pk });
    desk.dated(asOfDay, 'asOfDay');
    desk.refuseWhere(input.isOfficial && !isCentral(desk), 'SURVEY_ONLY', 'isOfficial');
    desk.require(indicatorRefusal(value), 'value');
    const year = stated ?? Number(asOfDay.slice(0, 4));
    desk.require(indicatorYearRefusal(year, asOfDay), 'year');
    const values = { ...input, value, asOfDay, year, municipalityId: municipality.pk };
    const id = await desk.add(municipalityIndicators, { ...values, ...(await originOf(desk, source)) });
    return { subject: id, on: asOfDay, municipality: municipality.pk };
  },
});

export const correctIndicator = command({
  name: 'municipalityIndicatorCorrect',
  permission: 'INDICATOR_RECORD',
  subject: 'MunicipalityIndicator',
  description:
    'Corrects a value that was recorded; the former one stays in its history, and in every answer about an earlier instant (Наредба за планирането чл. 3).',
  fields: {
    indicator: given.id('MunicipalityIndicator', 'The indicator that is wrong.'),
    value: given.decimal('How many persons.'),
    isOfficial: optional(given.flag('Whether the source is an official one; absent: it stays as it is.')),
    source: optional(given.text(`${NAMED_SOURCE}; absent: whoever corrects it.`)),
  },
  async perform(desk, { indicator, value, isOfficial, source }) {
    const row = await desk.subject(municipalityIndicators, indicator, 'indicator');
    desk.permit({ municipality: row.municipalityId });
    desk.require(indicatorRefusal(value), 'value');
    desk.refuseWhere(isOfficial === true && !isCentral(desk), 'SURVEY_ONLY', 'isOfficial');
    const origin = await originOf(desk, source);
    const isForeign = row.sourceId !== origin.sourceId;
    desk.refuseWhere(isForeign && !isCentral(desk), 'SURVEY_ONLY', 'indicator');
    await desk.change(municipalityIndicators, row.pk, { value, ...givenOnly({ isOfficial }), ...origin });
    return { subject: row.pk, on: row.asOfDay, municipality: row.municipalityId };
  },
});
