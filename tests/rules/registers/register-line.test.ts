import { describe, expect, it } from 'vitest';
import { day } from '../../../src/kernel/day.js';
import { registerLine } from '../../../src/registers/api/register-sheet.js';
import { type RegisterEntry } from '../../../src/registers/rules/index.js';

type Provider = RegisterEntry['providers'][number];
const provider = (name: string, more: Partial<Provider> = {}): Provider => ({
  ...{ pk: name, nameBg: name, nameEn: null, eik: null, way: null, licence: null },
  ...more,
});
const entry: RegisterEntry = {
  ...{ number: 1, serviceId: 's', key: 'k', nameBg: 'Услуга', nameEn: null, level: 'MUNICIPAL', state: 'OPERATING' },
  ...{ startsOn: null, closedOn: null, fundedBy: [], points: [], provenance: 'SYNTHETIC', sourceIds: [] },
  places: [],
  providers: [
    provider('Община', { way: 'OWN' }),
    provider('Сдружение', {
      eik: '123456789',
      licence: { pk: 'l', number: '77', lastDay: day('2027-01-31'), status: 'VALID' },
    }),
  ],
};

describe('a line of the register', () => {
  it('tells EIK, way and licence of each provider on the line of that provider', () => {
    const columns = registerLine(entry, 'bg').slice(7, 12);
    expect(columns.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2]);
    expect(columns.map(([municipality]) => municipality)).toMatchObject(['Община', '–', expect.any(String), '–', '–']);
    expect(columns.map(([, association]) => association)).toMatchObject([
      ...['Сдружение', '123456789', '–', '77'],
      expect.stringContaining('31.01.2027'),
    ]);
  });
  it('tells places so that they add up: of the old type what is allocated to none', () => {
    const place = { pk: 'a', nameEn: null, position: 1, accessClass: null };
    const [, , places, , , , , , , , , , , inAll] = registerLine(
      {
        ...entry,
        places: [
          { ...place, code: 'A', nameBg: 'Нов', isLegacy: false, places: 10 },
          { ...place, code: 'OLD', nameBg: 'Стар', isLegacy: true, places: 30 },
        ],
      },
      'bg',
    );
    expect([places, inAll]).toEqual([['Нов: 10', 'Стар (от стар вид, неразпределени): 20'], ['30']]);
  });
});
