import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ServiceKind } from '../../catalogue/store/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type AgreementGround } from '../rules/index.js';
import { Municipality } from '../../territory/store/index.js';

/** A municipality serves people of another one (ЗСУ чл. 56). */
export const Agreement56 = defineEntity({
  name: 'Agreement56',
  tableName: 'agreement56',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    host: () => p.manyToOne(Municipality),
    beneficiary: () => p.manyToOne(Municipality),
    kind: () => p.manyToOne(ServiceKind),
    places: p.integer(),
    ground: p.string().$type<AgreementGround>().nullable(),
    validFrom: p.date().$type<Day>(),
    validUntil: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Agreement56 = InferEntity<typeof Agreement56>;
