import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Service, ServiceLocation } from '../../services/store/index.js';
import { factProperties } from '../../sources/store/index.js';
import { Licence } from './licence.entity.js';

/** A place that a licence covers; one licence may cover several. */
export const LicenceLocation = defineEntity({
  name: 'LicenceLocation',
  tableName: 'licence_location',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    licence: () => p.manyToOne(Licence),
    location: () => p.manyToOne(ServiceLocation),
    service: () => p.manyToOne(Service),
    ...factProperties,
  },
});
export type LicenceLocation = InferEntity<typeof LicenceLocation>;
