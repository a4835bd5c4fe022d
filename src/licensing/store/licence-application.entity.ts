import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { Provider } from '../../providers/store/index.js';
import { Service } from '../../services/store/index.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import {
  type AppealOutcome,
  type ApplicationPurpose,
  type ApplicationState,
  type EndingGround,
  type EndingKind,
} from '../rules/index.js';
import { Licence } from './licence.entity.js';

/** An application for a licence, or about one (ЗСУ чл. 146-156). Not public. */
export const LicenceApplication = defineEntity({
  name: 'LicenceApplication',
  tableName: 'licence_application',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    purpose: p.string().$type<ApplicationPurpose>(),
    state: p.string().$type<ApplicationState>(),
    service: () => p.manyToOne(Service),
    applicant: () => p.manyToOne(Provider),
    licence: () => p.manyToOne(Licence).nullable(),
    appliedOn: p.date().$type<Day>(),
    toldIncompleteOn: p.date().$type<Day>().nullable(),
    clockFrom: p.date().$type<Day>(),
    healthOpinionNumber: p.string().nullable(),
    healthOpinionOn: p.date().$type<Day>().nullable(),
    decidedOn: p.date().$type<Day>().nullable(),
    decisionNumber: p.string().nullable(),
    reason: p.string().nullable(),
    ...factProperties,
  },
});
export type LicenceApplication = InferEntity<typeof LicenceApplication>;

/** An order that ends a licence (ЗСУ чл. 157-158). Public once it is enforceable. */
export const LicenceEnding = defineEntity({
  name: 'LicenceEnding',
  tableName: 'licence_ending',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    licence: () => p.manyToOne(Licence),
    kind: p.string().$type<EndingKind>(),
    ground: p.string().$type<EndingGround>(),
    hasDanger: p.boolean(),
    orderNumber: p.string(),
    orderedOn: p.date().$type<Day>(),
    mendingToldOn: p.date().$type<Day>().nullable(),
    mendingUntil: p.date().$type<Day>().nullable(),
    appealedOn: p.date().$type<Day>().nullable(),
    appealOutcome: p.string().$type<AppealOutcome>().nullable(),
    appealDecidedOn: p.date().$type<Day>().nullable(),
    enforcedOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type LicenceEnding = InferEntity<typeof LicenceEnding>;
