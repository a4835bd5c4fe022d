import { sql } from 'kysely';
import { Setting } from '../../catalogue/rules/index.js';
import {
  type Collection,
  collection,
  column,
  externalIdColumns,
  factColumns,
  NAME_FIELDS,
  nullable,
  onlyFor,
  type RowOf,
  toMany,
  toOne,
} from '../../platform/query/index.js';
import { providers } from '../../providers/store/index.js';
import { municipalities } from '../../territory/store/index.js';
import { Currency } from '../../kernel/currency.js';
import { ProjectTargetGroupCode } from '../rules/index.js';
import { fundingProcedures, fundingProgrammes } from './programme.collection.js';
import { continuationAgreements, projectCounts, projectServices } from './project-course.collection.js';

const nameBg = onlyFor(column.name('name_bg', { as: 'name' }), ...NAME_FIELDS);
const nameEn = onlyFor(nullable(column.name('name_en')), ...NAME_FIELDS);

/** As stated, else as `grantOf` of the rules says it. */
const grantAmount = {
  ...nullable(column.amount('grant_amount')),
  of: (project: string) => {
    const [stated, amount, share] = ['grant_amount', 'amount', 'grant_share_percent'].map((name) =>
      sql.ref(`${project}.${name}`),
    );
    return sql`coalesce(${stated}, round(${amount} * ${share} / 100, 2))`;
  },
};

export const projects = collection({
  name: 'Project',
  table: 'project',
  columns: {
    ...externalIdColumns(),
    contractNumber: nullable(column.code('contract_number')),
    municipalityId: column.reference('municipality_id'),
    nameBg,
    nameEn,
    programmeId: nullable(column.reference('programme_id')),
    procedureId: nullable(column.reference('procedure_id')),
    amount: nullable(column.amount('amount')),
    grantAmount,
    grantSharePercent: nullable(column.decimal('grant_share_percent')),
    currency: nullable(column.enumeration('currency', { name: 'Currency', codes: Currency })),
    chargesFee: nullable(column.boolean('charges_fee')),
    ...factColumns,
  },
  relations: {
    municipality: toOne(() => municipalities, 'municipality_id'),
    programme: toOne((): Collection => fundingProgrammes, 'programme_id'),
    procedure: toOne((): Collection => fundingProcedures, 'procedure_id'),
    terms: toMany((): Collection => projectTerms, 'project_id'),
    partners: toMany((): Collection => projectPartners, 'project_id'),
    targetGroups: toMany((): Collection => projectTargetGroups, 'project_id'),
    offers: toMany((): Collection => projectOffers, 'project_id'),
    counts: toMany((): Collection => projectCounts, 'project_id'),
    services: toMany((): Collection => projectServices, 'project_id'),
    continuations: toMany((): Collection => continuationAgreements, 'project_id'),
  },
  searched: {
    names: ['nameBg', 'nameEn'],
    codes: ['contractNumber'],
    through: { relation: 'municipality', names: ['nameBg', 'nameEn'] },
  },
  defaultOrder: ['nameBg'],
});
export type ProjectRow = RowOf<typeof projects>;

const ofProject = { project: toOne((): Collection => projects, 'project_id') };

export const projectTerms = collection({
  name: 'ProjectTerm',
  table: 'project_term',
  columns: {
    projectId: column.reference('project_id'),
    startsOn: nullable(column.date('starts_on')),
    endsOn: nullable(column.date('ends_on')),
    months: nullable(column.integer('months')),
    ...factColumns,
  },
  relations: ofProject,
  defaultOrder: ['endsOn'],
});
export type ProjectTermRow = RowOf<typeof projectTerms>;

export const projectPartners = collection({
  name: 'ProjectPartner',
  table: 'project_partner',
  columns: {
    projectId: column.reference('project_id'),
    nameBg,
    nameEn,
    providerId: nullable(column.reference('provider_id')),
    ...factColumns,
  },
  relations: { ...ofProject, provider: toOne(() => providers, 'provider_id') },
  defaultOrder: ['nameBg'],
});
export type ProjectPartnerRow = RowOf<typeof projectPartners>;

export const projectTargetGroups = collection({
  name: 'ProjectTargetGroup',
  table: 'project_target_group',
  columns: {
    projectId: column.reference('project_id'),
    targetGroup: column.enumeration('target_group', { name: 'ProjectTargetGroupCode', codes: ProjectTargetGroupCode }),
    ...factColumns,
  },
  relations: ofProject,
  defaultOrder: ['targetGroup'],
});
export type ProjectTargetGroupRow = RowOf<typeof projectTargetGroups>;

export const projectOffers = collection({
  name: 'ProjectOffer',
  table: 'project_offer',
  columns: {
    projectId: column.reference('project_id'),
    nameBg: nullable(column.name('name_bg')),
    nameEn: nullable(column.name('name_en')),
    setting: nullable(column.enumeration('setting', { name: 'Setting', codes: Setting })),
    isHealthAndSocial: nullable(column.boolean('is_health_and_social')),
    ...factColumns,
  },
  relations: ofProject,
  defaultOrder: ['setting'],
});
export type ProjectOfferRow = RowOf<typeof projectOffers>;
