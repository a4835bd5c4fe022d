import '../../../src/modules.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, type Place, Role, type Viewer } from '../../../src/access/rules/index.js';
import { allCommands } from '../../../src/platform/commands/index.js';
import { type Command } from '../../../src/platform/commands/command.js';
import { subjectField } from '../../../src/platform/commands/run-command.js';
import { type Fields, type Given } from '../../../src/platform/commands/fields.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase, type TestDatabase } from '../../support/database.js';
import { keyFor } from '../../support/keys.js';
import { type Headers } from '../../support/office.js';
import { ask } from '../../seeds/ask.js';

const [OWN, FOREIGN] = ['PDV22', 'VAR06'];
let database: TestDatabase;
let api: Api;
/** Things of each type in an area, by type. */
type Samples = Readonly<Record<string, string>> & {
  readonly municipality: string;
  readonly provider: string;
  readonly runner: string;
};
let samples: Readonly<Record<string, Samples>>;
let actors: readonly { readonly role: Role; readonly headers: Headers; readonly viewer: Viewer }[];

/** Rows in an area: those of the demonstration, and one of each kind that it has none of. */
async function samplesOf(town: string): Promise<Samples> {
  const [row] = await ask<Record<string, string>>(
    database.url,
    `with s as (select s.*, v.provider_id, p.key as runner from service s join municipality m on m.id = s.municipality_id
         join provision v on v.service_id = s.id and v.valid_until is null join provider p on p.id = v.provider_id
         where m.code = '${town}' and p.kind <> 'MUNICIPALITY' and exists (select from licence l where l.service_id = s.id)
         order by s.key limit 1),
       i as (insert into inspection (external_scheme, external_value, service_id, kind, performed_on, outcome, enforceable_on, provenance, source_id)
         select 'test', '${town}', id, 'PLANNED', '2026-01-10', 'PRESCRIPTION', '2026-01-20', 'SYNTHETIC', source_id from s returning id, source_id),
       pr as (insert into prescription (external_scheme, external_value, inspection_id, addressee, issued_on, deadline_on, provenance, source_id)
         select 'test', '${town}', id, 'PROVIDER', '2026-01-20', '2026-03-01', 'SYNTHETIC', source_id from i returning id),
       sp as (insert into service_procedure (external_scheme, external_value, purpose, state, municipality_id, planned_on, provenance, source_id)
         select 'test', '${town}', 'CREATE', 'PLANNED', municipality_id, '2026-01-01', 'SYNTHETIC', source_id from s returning id),
       la as (insert into licence_application (external_scheme, external_value, purpose, state, service_id, applicant_id, applied_on, clock_from, provenance, source_id)
         select 'test', '${town}', 'ISSUE', 'APPLIED', id, provider_id, '2026-01-01', '2026-01-01', 'SYNTHETIC', source_id from s returning id),
       le as (insert into licence_ending (licence_id, kind, ground, has_danger, order_number, ordered_on, provenance, source_id)
         select (select id from licence l where l.service_id = s.id order by number limit 1), 'REVOCATION', 'QUALITY_STANDARDS', false, '1', '2026-10-01', 'SYNTHETIC', source_id from s returning id),
       a56 as (insert into agreement56 (external_scheme, external_value, host_id, beneficiary_id, kind_id, places, valid_from, provenance, source_id)
         select 'test', '${town}', municipality_id, (select id from municipality where code = 'PAZ19'), (select id from service_kind limit 1), 1, '2026-01-01', 'SYNTHETIC', source_id from s returning id),
       a55 as (insert into agreement55 (external_scheme, external_value, host_id, district_id, kind_id, valid_from, provenance, source_id)
         select 'test', '${town}', m.id, m.district_id, (select id from service_kind limit 1), '2026-01-01', 'SYNTHETIC', s.source_id from s join municipality m on m.id = s.municipality_id returning id),
       md as (insert into map_draft (external_scheme, external_value, name_bg, opened_on, provenance, source_id)
         select 'test', '${town}', 'измислен', '2026-01-01', 'SYNTHETIC', source_id from s returning id),
       qc as (insert into quality_criterion (area, standard, code, text_bg, valid_from, provenance, source_id)
         select 'STAFF', 'T', '${town}', 'измислен', '2026-01-01', 'SYNTHETIC', source_id from s returning id),
       pj as (insert into project (external_scheme, external_value, municipality_id, name_bg, provenance, source_id)
         select 'test', '${town}', municipality_id, 'измислен', 'SYNTHETIC', source_id from s returning id),
       rd as (insert into planning_round (code, district_id, name_bg, provenance, source_id)
         select 'TEST-${town}', m.district_id, 'измислен', 'SYNTHETIC', s.source_id from s join municipality m on m.id = s.municipality_id returning id),
       pp as (insert into planning_proposal (external_scheme, external_value, round_id, host_id, subject, state, provenance, source_id)
         select 'test', '${town}', (select id from rd), municipality_id, 'измислен', 'PROPOSED', 'SYNTHETIC', source_id from s returning id),
       tp as (insert into transformation_plan (external_scheme, external_value, service_id, state, provenance, source_id)
         select 'test', '${town}', (select o.id from service o where o.municipality_id = s.municipality_id
           and not exists (select from transformation_plan t where t.service_id = o.id) order by o.key limit 1),
           'PLANNED', 'SYNTHETIC', source_id from s returning id),
       fp as (insert into funding_programme (code, name_bg, provenance, source_id)
         select 'TEST-${town}', 'измислена', 'SYNTHETIC', source_id from s returning id),
       fc as (insert into funding_procedure (code, name_bg, provenance, source_id)
         select 'TEST-${town}', 'измислена', 'SYNTHETIC', source_id from s returning id),
       ap as (insert into annual_plan (external_scheme, external_value, municipality_id, year, provenance, source_id)
         select 'test', '${town}', municipality_id, 2099, 'SYNTHETIC', source_id from s returning id)
     select s.municipality_id::text as municipality, s.provider_id::text as provider, s.runner, 'Service_' || s.id as "Service",
       'Provider_' || s.provider_id as "Provider", 'Licence_' || (select id from licence l where l.service_id = s.id order by number limit 1) as "Licence",
       'Inspection_' || (select id from i) as "Inspection", 'Prescription_' || (select id from pr) as "Prescription",
       'ServiceProcedure_' || (select id from sp) as "ServiceProcedure", 'LicenceApplication_' || (select id from la) as "LicenceApplication",
       'LicenceEnding_' || (select id from le) as "LicenceEnding", 'Agreement56_' || (select id from a56) as "Agreement56",
       'Agreement55_' || (select id from a55) as "Agreement55", 'MapDraft_' || (select id from md) as "MapDraft",
       'QualityCriterion_' || (select id from qc) as "QualityCriterion", 'Project_' || (select id from pj) as "Project",
       'PlanningRound_' || (select id from rd) as "PlanningRound", 'PlanningProposal_' || (select id from pp) as "PlanningProposal",
       'TransformationPlan_' || (select id from tp) as "TransformationPlan", 'AnnualPlan_' || (select id from ap) as "AnnualPlan",
       'FundingProgramme_' || (select id from fp) as "FundingProgramme", 'FundingProcedure_' || (select id from fc) as "FundingProcedure",
       'MunicipalityIndicator_' || (select id from municipality_indicator i where i.municipality_id = s.municipality_id limit 1) as "MunicipalityIndicator",
       'MapEdition_' || (select id from map_edition limit 1) as "MapEdition",
       'ApiKey_' || (select id from api_key limit 1) as "ApiKey" from s`,
  );
  if (row === undefined) throw new Error(`nothing in ${town}`);
  return row as Samples;
}

beforeAll(async () => {
  database = await demoDatabase();
  api = await apiOver(database, '2026-11-25');
  await keyFor(database.url, { role: 'READER' });
  samples = { [OWN]: await samplesOf(OWN), [FOREIGN]: await samplesOf(FOREIGN) };
  const { municipality = '', provider = '', runner = '' } = samples[OWN] ?? {};
  actors = await Promise.all(
    Object.values(Role).map(async (role) => {
      const isOfTown = role === 'MUNICIPALITY' || role === 'DISTRICT_GOVERNOR';
      const headers = await keyFor(database.url, {
        role,
        ...(isOfTown && { municipalities: [OWN] }),
        ...(role === 'PROVIDER' && { provider: runner }),
      });
      const viewer: Viewer = {
        ...{ client: 'key:test', name: role, role, scopes: null, provenance: 'SYNTHETIC' },
        municipalities: isOfTown ? [municipality] : [],
        provider: role === 'PROVIDER' ? provider : null,
      };
      return { role, headers, viewer };
    }),
  );
});
afterAll(() => api.stop());

const TEXTS: Readonly<Record<string, string>> = {
  ...{ kind: 'DAY_CARE_ELDERLY', beneficiary: 'PAZ19', number: 'Л-0000-99999/01.11.2026', scheme: 'test' },
};

function inputOf(fields: Fields, town: string, command: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, given]) => {
      const isWanted =
        !given.isOptional || name === 'maximumUsers' || (command === 'yearlyReportFile' && name === 'service');
      return isWanted ? [[name, valueOf(name, given, town, command)]] : [];
    }),
  );
}

function valueOf(name: string, given: Given, town: string, command: string): unknown {
  switch (given.type) {
    case 'id':
      return samples[town]?.[given.typename ?? ''] ?? 'nothing';
    case 'date':
      return '2026-11-01';
    case 'text':
      if (name === 'district') return town.slice(0, 3);
      return ['municipality', 'host'].includes(name) ? town : (TEXTS[name] ?? 'измислен текст');
    case 'count':
      return Math.max(given.least ?? 0, 1);
    case 'flag':
      return false;
    case 'decimal':
      return '1';
    case 'file':
      return Buffer.from('ниво').toString('base64');
    case 'code':
      return Object.values(given.codes ?? {})[0];
    case 'object':
      return inputOf(given.object?.fields ?? {}, town, command);
  }
}

/** The code of the error or of the first refusal; null when it would be done. */
async function outcomeOf({ name, fields }: Command, town: string, headers: Headers | null): Promise<string | null> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input, dryRun: true) { userErrors { code } } }`;
  const { data, errors } = await api.ask<Record<string, { userErrors: { code: string }[] }> | null>(
    document,
    { input: inputOf(fields, town, name) },
    headers === null ? {} : { ...headers },
  );
  const code = errors[0]?.extensions.code ?? data?.[name]?.userErrors[0]?.code ?? null;
  expect(code, `${name}: ${JSON.stringify(errors)}`).not.toBe('INTERNAL_SERVER_ERROR');
  expect(code, `${name}: ${JSON.stringify(errors)}`).not.toBe('BAD_USER_INPUT');
  return code;
}

// What a viewer may not see is not there for him.
const TURNED_AWAY = ['FORBIDDEN', 'NO_SUCH_RECORD'];

describe('every command, through HTTP', () => {
  it('is refused to whoever does not say who he is', async () => {
    expect(allCommands().length).toBeGreaterThan(45);
    for (const command of allCommands())
      expect(await outcomeOf(command, OWN, null), command.name).toBe('UNAUTHENTICATED');
  });

  it.each(allCommands().map((command) => [command.name, command] as const))(
    '%s is done for those who may, where they may, and for nobody else',
    async (name, command) => {
      for (const town of [OWN, FOREIGN]) {
        const { municipality = '', provider = '' } = samples[town] ?? {};
        const place: Place = { municipality, provider };
        for (const { role, headers, viewer } of actors) {
          const code = await outcomeOf(command, town, headers);
          const told = `${name} by ${role} in ${town}: ${String(code)}`;
          if (may(viewer, command.permission, place)) expect(TURNED_AWAY, told).not.toContain(code);
          else expect(TURNED_AWAY, told).toContain(code);
        }
      }
    },
  );
});

describe('a version that nobody has seen', () => {
  const doneToSomething = allCommands().filter((command) => subjectField(command) !== null);

  it.each(doneToSomething.map((command) => [command.name, command] as const))(
    'is a conflict, whatever else is wrong: %s',
    async (name, { fields, permission }) => {
      const { municipality = '', provider = '' } = samples[OWN] ?? {};
      const actor = actors.find(({ viewer }) => may(viewer, permission, { municipality, provider }));
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input, expectedVersion: 999) { userErrors { code field } } }`;
      const { data, errors } = await api.ask<Record<string, { userErrors: unknown }>>(
        document,
        { input: inputOf(fields, OWN, name) },
        { ...actor?.headers },
      );
      expect(errors).toEqual([]);
      expect(data[name]?.userErrors).toEqual([{ code: 'CONFLICT', field: ['expectedVersion'] }]);
    },
  );
});
