import { type Provenance, weakestOf } from '../../kernel/provenance.js';
import { type Cell, cellKey } from './cell.js';
import { type CountryOnDay } from './country-on-day.js';
import { countedIn } from './coverage-row.js';
import { sumOfPlaces } from './places.js';

/** What the ledger of a cell says is there on a day, whether the Map has a row for the cell or not. */
export type CellSupply = Cell & {
  readonly countedPlaces: number;
  /** Places that may be there beside those counted; 0 where all is known, null without bound. */
  readonly unknownPlaces: number | null;
  /** The keys of the services whose places are counted or not known. */
  readonly services: readonly string[];
  /** The weakest of their lines; null where no line is counted or unknown. */
  readonly provenance: Provenance | null;
};

/** The places that count in each cell of a host with a line in the ledger: those that would count on the Map (ЗСУ чл. 43). */
export function supplyOf(country: CountryOnDay, host: string): readonly CellSupply[] {
  const services = country.facts.municipalities.get(host)?.services ?? [];
  const cells = new Map<string, Cell>();
  for (const { level, kind } of services.flatMap((service) => country.linesOf(service))) {
    const cell = { level, host, kind };
    cells.set(cellKey(cell), cell);
  }
  return [...cells.values()].map((cell) => {
    const ledger = country.ledger(cell);
    const unknown = ledger.filter(({ outcome }) => outcome === 'UNKNOWN');
    const told = ledger.filter(({ outcome }) => outcome !== 'EXCLUDED');
    return {
      ...cell,
      countedPlaces: countedIn(ledger),
      unknownPlaces: sumOfPlaces(unknown.map(({ places }) => places)),
      services: [...new Set(told.map(({ serviceId }) => serviceId))],
      provenance: weakestOf(told.map(({ provenance }) => provenance)),
    };
  });
}
