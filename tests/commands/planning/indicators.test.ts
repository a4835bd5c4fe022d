import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../support/answers.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { actors, errorOf, give, type Headers } from '../../support/office.js';

const TOWN = 'PDV22';
let database: TestDatabase;
let api: Api;
let by: Awaited<ReturnType<typeof actors>>;
beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  by = await actors(database.url, TOWN);
});
afterAll(() => api.stop());

const SHOWN =
  'municipalityIndicator { id version value year asOfDay isOfficial source { publisher } municipality { code } }';
type Shown = { id: string; version: number; value: string; source: { publisher: string } };
const survey = {
  ...{ municipality: TOWN, indicator: 'SIXTY_FIVE_AND_OVER', value: '4321', asOfDay: '2026-10-01', isOfficial: false },
};
const record = (as: Headers, more: object = {}) =>
  give(api, as, 'municipalityIndicatorRecord', { ...survey, ...more }, SHOWN);
const refusal = async (as: Headers, more: object) => (await record(as, more)).userErrors[0] ?? null;

describe('an indicator of a municipality (Наредба за планирането чл. 3)', () => {
  it('is recorded by the ministry, АСП, or by the municipality from its own survey', async () => {
    for (const as of [by.elsewhere, by.aksu, by.operator, by.reader]) {
      expect(await errorOf(api, as, 'municipalityIndicatorRecord', survey)).toBe('FORBIDDEN');
    }
    const { userErrors, municipalityIndicator } = await record(by.municipality);
    expect(userErrors).toEqual([]);
    expect(municipalityIndicator).toMatchObject({
      ...{ version: 1, value: '4321.00', year: 2026, asOfDay: '2026-10-01', isOfficial: false },
      municipality: { code: TOWN },
    });
    const official = await record(by.ministry, { asOfDay: '2025-12-31', source: 'nsi-ekatte-2018' });
    expect(official.municipalityIndicator).toMatchObject({
      ...{ year: 2025, source: { publisher: 'Национален статистически институт' } },
    });
  });

  it.each([
    ['a part of a person', { value: '1.5' }, 'INDICATOR_VALUE', 'value'],
    ['fewer than nobody', { value: '-1' }, 'INDICATOR_VALUE', 'value'],
    ['a day ahead', { asOfDay: '2026-11-26' }, 'DATED_AHEAD', 'asOfDay'],
    ['a year after its day', { year: 2027 }, 'INDICATOR_YEAR', 'year'],
    ['a source that is not its own', { source: 'nsi-ekatte-2018' }, 'SURVEY_ONLY', 'source'],
    ['a survey that it calls official', { isOfficial: true }, 'SURVEY_ONLY', 'isOfficial'],
    ['no municipality', { municipality: 'NOPE1' }, 'NO_SUCH_RECORD', 'municipality'],
  ])('is refused for %s', async (_, wrong, code, field) => {
    expect(await refusal(by.municipality, { asOfDay: '2026-09-01', ...wrong })).toEqual({
      ...{ code, field: ['input', field] },
    });
  });

  it('is recorded once for a day; of many municipalities at once, those that are wrong are told row by row', async () => {
    expect((await refusal(by.municipality, {}))?.code).toBe('ALREADY_EXISTS');
    const { municipalities } = await dataOf<{ municipalities: { nodes: { code: string }[] } }>(
      api,
      '{ municipalities(first: 265) { nodes { code } } }',
    );
    const day = { asOfDay: '2026-06-30', indicator: 'POPULATION', isOfficial: true };
    const inputs = municipalities.nodes.map(({ code }, index) => ({
      ...{ ...day, municipality: code, value: index % 100 === 7 ? '-5' : String(1000 + index) },
    }));
    const BATCH = `mutation ($inputs: [MunicipalityIndicatorRecordInput!]!, $dryRun: Boolean) {
      municipalityIndicatorRecordBatch(inputs: $inputs, mode: PER_ROW, dryRun: $dryRun) { rows { index status userErrors { code } } } }`;
    type Rows = { municipalityIndicatorRecordBatch: { rows: { index: number; status: string }[] } };
    const count = async () =>
      (
        await dataOf<{ municipalityIndicators: { totalCount: number } }>(
          api,
          '{ municipalityIndicators(where: { asOfDay: { eq: "2026-06-30" } }) { totalCount } }',
        )
      ).municipalityIndicators.totalCount;
    for (const [dryRun, there] of [
      [true, 0],
      [false, 262],
    ] as const) {
      const { data, errors } = await api.ask<Rows>(BATCH, { inputs, dryRun }, { ...by.asp });
      expect(errors).toEqual([]);
      const { rows } = data.municipalityIndicatorRecordBatch;
      expect(rows.filter(({ status }) => status === 'REFUSED').map(({ index }) => index)).toEqual([7, 107, 207]);
      expect(await count()).toBe(there);
    }
  });

  it('is corrected with its history, by whose it is; what was known before stays', async () => {
    const { municipalityIndicators } = await dataOf<{ municipalityIndicators: { nodes: { id: string }[] } }>(
      api,
      `{ municipalityIndicators(where: { municipality: { code: { eq: "${TOWN}" } }, asOfDay: { eq: "2026-10-01" } }) { nodes { id } } }`,
    );
    const indicator = municipalityIndicators.nodes[0]?.id ?? '';
    const correct = { indicator, value: '4300' };
    expect(await errorOf(api, by.elsewhere, 'municipalityIndicatorCorrect', correct)).toBe('FORBIDDEN');
    const { municipalityIndicator, userErrors } = await give(
      ...([api, by.municipality, 'municipalityIndicatorCorrect', correct, SHOWN, ', expectedVersion: 1'] as const),
    );
    expect(userErrors).toEqual([]);
    expect(municipalityIndicator).toMatchObject({ version: 2, value: '4300.00', isOfficial: false });
    type Known = { node: { value: string; history: { nodes: { recordedAt: string }[] } } };
    const { node } = await dataOf<Known>(
      api,
      `{ node(id: "${indicator}") { ... on MunicipalityIndicator { value history { nodes { recordedAt } } } } }`,
    );
    const instants = node.history.nodes.map(({ recordedAt }) => recordedAt).toSorted();
    expect(instants).toHaveLength(2);
    const before = await dataOf<Known>(
      api,
      `query ($at: DateTime) { node(id: "${indicator}", knownAt: $at) { ... on MunicipalityIndicator { value } } }`,
      { at: instants[0] },
    );
    expect(before.node.value).toBe('4321.00');
    const late = await give(
      ...([api, by.municipality, 'municipalityIndicatorCorrect', correct, SHOWN, ', expectedVersion: 1'] as const),
    );
    expect(late.userErrors[0]?.code).toBe('CONFLICT');
  });

  it('of the census is corrected by no municipality, but by the ministry', async () => {
    const { municipalityIndicators } = await dataOf<{ municipalityIndicators: { nodes: Shown[] } }>(
      api,
      `{ municipalityIndicators(where: { municipality: { code: { eq: "${TOWN}" } }, indicator: { eq: POPULATION }, asOfDay: { lt: "2026-01-01" } }) { nodes { id } } }`,
    );
    const correct = { indicator: municipalityIndicators.nodes[0]?.id ?? '', value: '1' };
    const own = await give(api, by.municipality, 'municipalityIndicatorCorrect', correct, SHOWN);
    expect(own.userErrors).toEqual([{ code: 'SURVEY_ONLY', field: ['input', 'indicator'] }]);
    const central = await give(api, by.ministry, 'municipalityIndicatorCorrect', correct, SHOWN, ', dryRun: true');
    expect(central.userErrors).toEqual([]);
  });

  it('that is official and later than the Map is a reason to update it (чл. 36)', async () => {
    const { mapUpdateHints } = await dataOf<{ mapUpdateHints: { trigger: string; since: string }[] }>(
      api,
      '{ mapUpdateHints { trigger since } }',
    );
    expect(mapUpdateHints).toContainEqual({ trigger: 'INDICATORS', since: '2026-06-30' });
  });
});

describe('the money that is intended (чл. 35, 41)', () => {
  const FUNDING = 'intendedFunding { fund measure amount currency note money { inBgn inEur } }';
  const building = { fund: 'RECOVERY_AND_RESILIENCE_PLAN', measure: 'BUILDING' };

  it('of a proposal is stated by its municipality, without an estimate first, and estimated anew', async () => {
    const { governor, round, proposal } = await opened();
    const SHOWN_PROPOSAL = `planningProposal { ${FUNDING} }`;
    const set = (as: Headers, more: object) =>
      give(api, as, 'planningProposalSetFunding', { proposal, ...building, ...more }, SHOWN_PROPOSAL);
    // Before its discussion nobody else sees it.
    expect((await set(by.elsewhere, {})).userErrors[0]?.code).toBe('NO_SUCH_RECORD');
    expect((await set(by.municipality, {})).planningProposal).toMatchObject({
      intendedFunding: [{ ...building, amount: null, currency: null, money: null }],
    });
    expect((await set(by.municipality, { amount: '19.555' })).userErrors[0]?.code).toBe('AMOUNT_FORM');
    expect((await set(by.municipality, { amount: '1955.83' })).userErrors[0]?.code).toBe('CURRENCY_OF_AMOUNT');
    const estimated = await set(by.municipality, { amount: '1955.83', currency: 'BGN' });
    expect(estimated.planningProposal).toMatchObject({
      intendedFunding: [{ ...building, amount: '1955.83', money: { inBgn: '1955.83', inEur: '1000.00' } }],
    });
    const TOTAL = 'money { amount currency inBgn } stated notStated';
    const SHOWN_ROUND = `planningRound { ${FUNDING} intendedMoney { ofProposals { ${TOTAL} } ofWhole { ${TOTAL} } } }`;
    const ofRound = { round, fund: 'OPERATIONAL_PROGRAMME', measure: 'EQUIPMENT' };
    expect(await errorOf(api, by.municipality, 'planningRoundSetFunding', ofRound)).toBe('FORBIDDEN');
    expect((await give(api, governor, 'planningRoundSetFunding', ofRound, SHOWN_ROUND)).planningRound).toMatchObject({
      intendedMoney: {
        ofProposals: { money: { inBgn: '1955.83' }, stated: 1, notStated: 0 },
        ofWhole: { money: null, stated: 0, notStated: 1 },
      },
    });
    const euro = { ...ofRound, amount: '500', currency: 'EUR' };
    expect((await give(api, governor, 'planningRoundSetFunding', euro, SHOWN_ROUND)).planningRound).toMatchObject({
      intendedMoney: {
        ofProposals: { money: { inBgn: '1955.83' }, stated: 1, notStated: 0 },
        ofWhole: { money: { amount: '500.00', currency: 'EUR' }, stated: 1, notStated: 0 },
      },
    });
    const withdraw = { proposal, on: '2026-11-20' };
    await give(api, by.municipality, 'planningProposalWithdraw', withdraw, 'planningProposal { state }');
    expect((await set(by.municipality, {})).userErrors[0]?.code).toBe('PROPOSAL_WITHDRAWN');
    expect((await give(api, governor, 'planningRoundSetFunding', euro, SHOWN_ROUND)).planningRound).toMatchObject({
      intendedMoney: { ofProposals: { money: null, stated: 0, notStated: 0 }, ofWhole: { stated: 1 } },
    });
  });

  async function opened() {
    const governor = await keyFor(database.url, { role: 'DISTRICT_GOVERNOR', municipalities: [TOWN] });
    const open = { district: 'PDV', code: 'TEST-MONEY', nameBg: 'Измислено', openedOn: '2026-06-01' };
    const named = { ...open, nameEn: 'Invented' };
    const { planningRound } = await give(api, governor, 'planningRoundOpen', named, 'planningRound { id }');
    const round = (planningRound as { id: string }).id;
    const propose = { round, municipality: TOWN, subject: 'Измислено', proposedOn: '2026-06-02' };
    const made = await give(api, by.municipality, 'planningProposalMake', propose, 'planningProposal { id }');
    return { governor, round, proposal: (made.planningProposal as { id: string }).id };
  }
});
