import { addYears } from '../days.js';
import { type ProviderDraft, type ServiceDraft } from '../drafts.js';
import { type KindCode, kindPlans } from '../kinds.js';
import { Random } from '../random.js';
import { ownService, type Places } from '../service-drafts.js';
import { place } from '../situations/situation.js';
import { type Municipality } from '../territory.js';
import { fatedService } from './fated-service.js';
import { type Outsider } from './outside-the-map.js';
import { type Package } from './pack-services.js';
import { withPast } from './past-changes.js';
import { type ProviderPool } from './provider-pool.js';
import { runningService } from './running-service.js';

/** Keys continue after those of the situations, municipality by municipality. */
export class ServiceKeys {
  private readonly last = new Map<string, number>();

  constructor(used: readonly { readonly key: string; readonly municipality: string }[]) {
    for (const { key, municipality } of used) {
      this.last.set(municipality, Math.max(this.last.get(municipality) ?? 0, Number(key.slice(-3))));
    }
  }

  next(municipality: string): string {
    const number = (this.last.get(municipality) ?? 0) + 1;
    this.last.set(municipality, number);
    return `S-${municipality}-${String(number).padStart(3, '0')}`;
  }
}

export class SupplyDrafter {
  constructor(
    private readonly territory: ReadonlyMap<string, Municipality>,
    private readonly pool: ProviderPool,
    private readonly keys: ServiceKeys,
  ) {}

  service({ municipality, level, places, fate }: Package): ServiceDraft {
    const where = place(this.keys.next(municipality), level);
    const random = new Random(`service ${where.key}`);
    if (fate !== 'RUNNING') {
      const provider = this.pool.privateFor(this.at(municipality), random);
      return fatedService(fate, { place: where, places, provider, random });
    }
    const service = runningService(where, places, this.runnerOf(municipality, places, random), random);
    return withContractTerm(withMixedMoney(withPast(withSecondAddress(service, random), random), random));
  }

  outsider({ municipality, places, source }: Outsider): ServiceDraft {
    const where = place(this.keys.next(municipality));
    const random = new Random(`service ${where.key}`);
    const from = random.dayBetween('2012-01-01', '2025-12-31');
    const until = source === 'EU_FUND' ? { until: random.dayBetween('2027-01-01', '2028-12-31') } : {};
    const funding = [{ source, from, ...until }];
    if (source === 'MUNICIPAL') return ownService(where, from, places, { funding });
    const provider = this.pool.privateFor(this.at(municipality), random);
    const service = runningService(where, places, provider, random);
    const paid = funding.map((each) => ({ ...each, from: service.startsOn ?? from }));
    return { ...service, funding: paid, provisions: service.provisions.map((each) => ({ ...each, way: null })) };
  }

  /** Null: the municipality itself. */
  private runnerOf(municipality: string, places: Places, random: Random): ProviderDraft | null {
    // The keys of Places are kinds.
    const [kind] = Object.keys(places) as KindCode[];
    if (kind === undefined || !random.chance(kindPlans[kind].entrusted)) return null;
    const entity = this.pool.entityOf(municipality);
    if (entity !== null && random.chance(0.17)) return entity;
    if (kind.startsWith('INTEGRATED') && random.chance(0.4)) return this.pool.hospital(random);
    return this.pool.privateFor(this.at(municipality), random);
  }

  private at(code: string): Municipality {
    const municipality = this.territory.get(code);
    if (municipality === undefined) throw new Error(`No municipality ${code}`);
    return municipality;
  }
}

function withMixedMoney(service: ServiceDraft, random: Random): ServiceDraft {
  if (!random.chance(0.15)) return service;
  return { ...service, funding: service.funding.map((each) => ({ ...each, source: 'STATE_AND_MUNICIPAL' })) };
}

function withSecondAddress(service: ServiceDraft, random: Random): ServiceDraft {
  return random.chance(0.1) ? { ...service, locations: 2 } : service;
}

/** A contract with a private provider is for five years at most (ЗСУ чл. 65); those of the last years say until when. */
function withContractTerm(service: ServiceDraft): ServiceDraft {
  const provisions = service.provisions.map((each) =>
    each.way === 'ASSIGNED' && each.until === undefined && each.from >= '2024-06-01'
      ? { ...each, until: addYears(each.from, 5) }
      : each,
  );
  return { ...service, provisions };
}
