import { type ProviderDraft } from '../drafts.js';
import { Random } from '../random.js';
import { type Municipality } from '../territory.js';

/** Numbers below are those of the situations. */
const FIRST_NUMBER = 101;
const ENTITIES = 60;
const HOSPITALS = 14;

/** Invented providers, and who of them takes the next service. */
export class ProviderPool {
  private number = FIRST_NUMBER;
  private readonly random = new Random('providers');
  private readonly privateOf = new Map<string, readonly ProviderDraft[]>();
  private readonly entities = new Map<string, ProviderDraft>();
  private readonly hospitals: readonly ProviderDraft[];
  private readonly taken = new Map<string, number>();

  constructor(territory: readonly Municipality[], privateProviders: number) {
    const total = territory.reduce((sum, { spending }) => sum + spending, 0);
    for (const [district, municipalities] of Map.groupBy(territory, (each) => each.district)) {
      const part = municipalities.reduce((sum, { spending }) => sum + spending, 0) / total;
      const wanted = Math.max(6, Math.round(privateProviders * part));
      this.privateOf.set(
        district,
        Array.from({ length: wanted }, () => this.privateIn(municipalities)),
      );
    }
    const bySpending = territory.toSorted((a, b) => b.spending - a.spending);
    for (const { code } of bySpending.slice(0, ENTITIES)) this.entities.set(code, this.next('MUNICIPAL_ENTITY', code));
    this.hospitals = bySpending.slice(0, HOSPITALS).map(({ code }) => this.next('HOSPITAL', code));
  }

  entityOf(municipality: string): ProviderDraft | null {
    return this.entities.get(municipality) ?? null;
  }

  hospital(random: Random): ProviderDraft {
    return random.pick(this.hospitals);
  }

  /** First each provider of the district once, then any of them. */
  privateFor({ district }: Municipality, random: Random): ProviderDraft {
    const pool = this.privateOf.get(district) ?? [];
    const taken = this.taken.get(district) ?? 0;
    this.taken.set(district, taken + 1);
    return pool[taken] ?? random.pick(pool);
  }

  private privateIn(municipalities: readonly Municipality[]): ProviderDraft {
    const { code } = this.random.weighted(municipalities, ({ spending }) => spending);
    return this.next(this.random.chance(0.02) ? 'PRIVATE_EU_EEA' : 'PRIVATE_BG', code);
  }

  private next(kind: ProviderDraft['kind'], municipality: string): ProviderDraft {
    return { kind, municipality, number: this.number++ };
  }
}
