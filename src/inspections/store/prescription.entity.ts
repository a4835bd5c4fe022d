import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type PrescriptionAddressee } from '../rules/index.js';
import { Inspection } from './inspection.entity.js';

/** A binding instruction with a deadline (ЗСУ чл. 59 и 60). */
export const Prescription = defineEntity({
  name: 'Prescription',
  tableName: 'prescription',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    inspection: () => p.manyToOne(Inspection),
    addressee: p.string().$type<PrescriptionAddressee>(),
    issuedOn: p.date().$type<Day>(),
    deadlineOn: p.date().$type<Day>(),
    extendedDeadlineOn: p.date().$type<Day>().nullable(),
    ...factProperties,
  },
});
export type Prescription = InferEntity<typeof Prescription>;
