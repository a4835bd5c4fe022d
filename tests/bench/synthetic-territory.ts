import { type MunicipalityFact } from '../../src/coverage/rules/index.js';

export const MUNICIPALITIES = 265;
export const DISTRICTS = 28;
export const REGIONS = 6;

const LETTERS = 26;

/** A country as large as Bulgaria so many times: as many municipalities in a district, and districts in a region. */
export function syntheticTerritory(size: number): readonly MunicipalityFact[] {
  const inDistrict = new Map<string, number>();
  return Array.from({ length: MUNICIPALITIES * size }, (_, index) => {
    const position = Math.floor((index * DISTRICTS) / MUNICIPALITIES);
    const district = districtCode(position);
    const number = (inDistrict.get(district) ?? 0) + 1;
    inDistrict.set(district, number);
    return {
      code: `${district}${twoDigits(number)}`,
      district,
      planningRegion: `BG${twoDigits(Math.floor((position * REGIONS) / DISTRICTS) + 1)}`,
    };
  });
}

function districtCode(position: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(position / LETTERS ** place) % LETTERS));
  return `${letter(2)}${letter(1)}${letter(0)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
