import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { hangsOn, nestedList, rowBy, rowByKey } from '../../platform/graphql/index.js';
import { type LoaderFactory } from '../../platform/request/context.js';
import { services } from '../../services/store/index.js';
import { licences } from '../store/index.js';

export const licenceByKey = rowByKey(licences);
export const licenceByNumber = rowBy(licences, 'number', 'number');
export const licencesOfServiceList = hangsOn(
  services,
  'licences',
  nestedList(
    licences,
    'service_id',
    'serviceId',
    (row) => sql`${sql.ref(`${row}.valid_from`)}, ${sql.ref(`${row}.number`)}`,
  ),
);

/** The keys of the places that a licence covers, by the day from which the service is given there. */
export const locationKeysOf: LoaderFactory<string, readonly string[]> = (context) =>
  new DataLoader(async (keys: readonly string[]) => {
    const { rows } = await sql<{ licence: string; location: string }>`
      select c.licence_id as "licence", c.location_id as "location"
      from licence_location c join service_location l on l.id = c.location_id
      where c.licence_id = any(${[...keys]}) order by l.valid_from, l.id`.execute(await context.database());
    const byLicence = Map.groupBy(rows, ({ licence }) => licence);
    return keys.map((key) => (byLicence.get(key) ?? []).map(({ location }) => location));
  });
