import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { type ModeOfUse, type Organisation, type PlanningLevel, type Setting } from '../../catalogue/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { externalIdProperties, factProperties } from '../../sources/store/index.js';
import { type TerminationGround } from '../rules/index.js';
import { Municipality } from '../../territory/store/index.js';

/** A social service (ЗСУ чл. 3). Its municipality and level never change. */
export const Service = defineEntity({
  name: 'Service',
  tableName: 'service',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    ...externalIdProperties,
    nameBg: p.string(),
    nameEn: p.string().nullable(),
    municipality: () => p.manyToOne(Municipality),
    level: p.string().$type<PlanningLevel>(),
    setting: p.string().$type<Setting>().nullable(),
    modeOfUse: p.string().$type<ModeOfUse>().nullable(),
    organisation: p.string().$type<Organisation>().nullable(),
    startsOn: p.date().$type<Day>().nullable(),
    closedOn: p.date().$type<Day>().nullable(),
    closingGround: p.string().$type<TerminationGround>().nullable(),
    predecessorId: p.uuid().nullable(),
    ...factProperties,
  },
});
export type Service = InferEntity<typeof Service>;
