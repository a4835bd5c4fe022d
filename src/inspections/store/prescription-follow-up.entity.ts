import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type Day } from '../../kernel/day.js';
import { factProperties } from '../../sources/store/index.js';
import { type FollowUpResult } from '../rules/index.js';
import { Inspection } from './inspection.entity.js';
import { Prescription } from './prescription.entity.js';

/** A check whether a prescription was fulfilled. */
export const PrescriptionFollowUp = defineEntity({
  name: 'PrescriptionFollowUp',
  tableName: 'prescription_follow_up',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    prescription: () => p.manyToOne(Prescription),
    inspection: () => p.manyToOne(Inspection).nullable(),
    checkedOn: p.date().$type<Day>(),
    result: p.string().$type<FollowUpResult>(),
    ...factProperties,
  },
});
export type PrescriptionFollowUp = InferEntity<typeof PrescriptionFollowUp>;
