import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDigit } from '../../seeds/demo/rows/eik.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { ask, count } from './ask.js';

describe('what is invented', () => {
  let database: TestDatabase;
  let url: string;

  beforeAll(async () => {
    database = await demoDatabase();
    url = database.url;
  });
  afterAll(() => database.drop());

  it('says in every name that it is invented', async () => {
    const real = `name_bg !~ '^Демонстрацион.* № [0-9]+ \\(измислен.?\\)' or name_en !~ '^Demonstration .* no\\. [0-9]+ \\(invented\\)'`;
    expect(await count(url, `service where ${real}`)).toBe(0);
    expect(await count(url, `provider where kind <> 'MUNICIPALITY' and (${real})`)).toBe(0);
    expect(await count(url, `service_location where address !~ 'измислен адрес'`)).toBe(0);
  });

  it('marks every service, licence and inspection as synthetic and from the demonstration', async () => {
    const tables = [
      'service',
      'service_location',
      'provision',
      'funding',
      'suspension',
      'allocation',
      'legacy_capacity',
      'licence',
    ];
    for (const table of [
      ...tables,
      'licence_location',
      'inspection',
      'prescription',
      'agreement55',
      'agreement56',
      'exemption',
    ]) {
      const real = `${table} fact join source on source.id = fact.source_id where provenance <> 'SYNTHETIC' or origin <> 'DEMONSTRATION'`;
      expect(await count(url, real), table).toBe(0);
      expect(await count(url, table), table).toBeGreaterThan(0);
    }
  });

  it('names nothing but the kind of a shelter from violence, so that no place is given away', async () => {
    const names = await ask<{ name_bg: string; name_en: string }>(
      url,
      `select service.name_bg, service.name_en from service join allocation on service_id = service.id
       join service_kind on service_kind.id = kind_id and address_protected`,
    );
    expect(names.length).toBeGreaterThan(30);
    for (const { name_bg, name_en } of names) {
      expect(name_bg).toMatch(
        /^Демонстрационна услуга № \d+ \(измислена\): осигуряване на подслон за деца и пълнолетни лица, пострадали от насилие и жертви на трафик$/,
      );
      expect(name_en).toMatch(
        /^Demonstration service no\. \d+ \(invented\): shelter for children and adults who suffered violence or trafficking$/,
      );
    }
  });

  it('gives its providers numbers of nine digits that can belong to nobody', async () => {
    const numbers = await ask<{ eik: string }>(url, `select eik from provider where eik is not null`);
    expect(numbers.length).toBeGreaterThan(400);
    for (const { eik } of numbers) {
      expect(eik).toMatch(/^\d{9}$/);
      expect(Number(eik[8])).not.toBe(checkDigit(eik.slice(0, 8)));
    }
  });

  it('licenses every provider but municipalities, each licence for five years and in a series that does not exist', async () => {
    expect(await count(url, `licence where number !~ '^Л-0000-[0-9]+/[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$'`)).toBe(0);
    expect(
      await count(
        url,
        `licence where valid_until <> (valid_from + interval '5 years')::date and valid_from::text !~ '02-29$'`,
      ),
    ).toBe(0);
    const unlicensed = `provider where kind <> 'MUNICIPALITY' and not exists (select from licence where holder_id = provider.id)`;
    expect(await count(url, unlicensed)).toBeLessThan(15);
  });
});
