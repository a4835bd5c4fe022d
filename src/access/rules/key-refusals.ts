import { type NamedCode } from '../../kernel/named-code.js';
import { type Role } from './role.js';

export const keyRefusals = [
  {
    code: 'KEY_AREA_MISMATCH',
    nameBg:
      'Ролята и областта на ключа не си съответстват: за община посочете общини, за областен управител област, за доставчик доставчик, за другите роли нищо.',
    nameEn:
      'Role and area of the key do not fit: name municipalities for MUNICIPALITY, a district for DISTRICT_GOVERNOR, a provider for PROVIDER, nothing for other roles.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'KEY_ENDED',
    nameBg: 'Ключът е изтекъл или отнет: издайте нов.',
    nameEn: 'The key has expired or was revoked: issue another.',
    article: 'ЗСУ чл. 86',
  },
  {
    code: 'KEY_TERM',
    nameBg: 'Ключът важи от 1 до 730 дни, а при подмяна старият най-много 30.',
    nameEn: 'A key is valid for 1 to 730 days; after a rotation the old one for at most 30.',
    article: 'ЗСУ чл. 86',
  },
] as const satisfies readonly NamedCode[];

/** What a key acts for, as it is asked for. */
export type KeyArea = {
  readonly municipalities: readonly string[];
  readonly district: string | null;
  readonly provider: string | null;
};

const LONGEST_DAYS = 730;
const LONGEST_OVERLAP_DAYS = 30;

export function keyAreaRefusal(role: Role, { municipalities, district, provider }: KeyArea): string | null {
  const fits =
    municipalities.length > 0 === (role === 'MUNICIPALITY') &&
    (district !== null) === (role === 'DISTRICT_GOVERNOR') &&
    (provider !== null) === (role === 'PROVIDER');
  return fits ? null : 'KEY_AREA_MISMATCH';
}

export function keyTermRefusal(days: number): string | null {
  return days >= 1 && days <= LONGEST_DAYS ? null : 'KEY_TERM';
}

export function overlapRefusal(days: number): string | null {
  return days <= LONGEST_OVERLAP_DAYS ? null : 'KEY_TERM';
}
