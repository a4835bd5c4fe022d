import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedurePurposes, procedureStates } from '../../src/services/rules/index.js';
import {
  applicationPurposes,
  applicationStates,
  appealOutcomes,
  endingKinds,
} from '../../src/licensing/rules/index.js';
import { qualityMeasures, yearlyReports } from '../../src/inspections/rules/index.js';
import {
  fundedMeasures,
  fundsIntended,
  planParts,
  proposalStates,
  transformationStates,
} from '../../src/planning/rules/index.js';
import { referringBodies } from '../../src/referrals/rules/index.js';
import { agreementGrounds } from '../../src/national-map/rules/index.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { ask, count } from './ask.js';

type Codes = readonly { readonly code: string }[];

/** Every code of these is shown by some row; `without` is what a demonstration cannot have. */
const SHOWN: readonly (readonly [table: string, column: string, codes: Codes, without: readonly string[]])[] = [
  ['service_procedure', 'state', procedureStates, []],
  ['service_procedure', 'purpose', procedurePurposes, []],
  ['licence_application', 'state', applicationStates, []],
  ['licence_application', 'purpose', applicationPurposes, []],
  ['licence_ending', 'kind', endingKinds, []],
  ['licence_ending', 'appeal_outcome', appealOutcomes, []],
  ['quality_measure', 'kind', qualityMeasures, []],
  ['yearly_report', 'kind', yearlyReports, []],
  ['agreement56', 'ground', agreementGrounds, []],
  ['planning_proposal', 'state', proposalStates, []],
  ['intended_funding', 'fund', fundsIntended, []],
  ['intended_funding', 'measure', fundedMeasures, []],
  ['transformation_plan', 'state', transformationStates, []],
  ['annual_plan_entry', 'part', planParts, []],
  ['referral_report', 'referred_by', referringBodies, []],
];
/** Of these some rows are what authorities published. */
const PUBLISHED = ['planning_proposal', 'intended_funding'];
const TABLES = [
  ...new Set(SHOWN.map(([table]) => table).filter((table) => !PUBLISHED.includes(table))),
  ...['needs_analysis', 'criterion_rule', 'annual_plan'],
  ...['capacity_report', 'merged_service', 'quality_criterion', 'map_draft', 'map_draft_entry', 'referral_count'],
];

describe('the registers of the demonstration', () => {
  let database: TestDatabase;
  let url: string;
  beforeAll(async () => {
    database = await demoDatabase();
    url = database.url;
  });
  afterAll(() => database.drop());

  it.each(SHOWN)('show every code of %s.%s', async (table, column, codes, without) => {
    const rows = await ask<{ code: string }>(url, `select distinct ${column} as code from ${table}`);
    const shown = rows.map(({ code }) => code).filter((code) => (code as string | null) !== null);
    expect(shown.toSorted()).toEqual(
      codes
        .map(({ code }) => code)
        .filter((code) => !without.includes(code))
        .toSorted(),
    );
  });

  it.each(TABLES)('hold rows of %s, all invented and said to be', async (table) => {
    expect(await count(url, table)).toBeGreaterThan(0);
    const real = `${table} fact join source on source.id = fact.source_id where provenance <> 'SYNTHETIC' or origin <> 'DEMONSTRATION'`;
    expect(await count(url, real)).toBe(0);
  });
});
