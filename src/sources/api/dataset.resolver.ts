import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../platform/answers/cost-directives.js';
import { Provenance } from '../../kernel/provenance.js';
import { type Collection } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { countFacts, type FactCount, type SourceRow } from '../store/index.js';
import { Dataset, DatasetPart, type ProvenanceShare } from './dataset.type.js';
import { sourceByKey } from './source.loader.js';
import { SourceType } from './source.type.js';

type Part = DatasetPart & { readonly sourceId: string };

/** The resolver of `dataset` over the collections of all modules; those without a provenance hold no facts. */
export function datasetResolver(collections: readonly Collection[]): new () => object {
  const facts = collections.filter(({ columns }) => 'provenance' in columns);

  @Resolver()
  class DatasetResolver {
    @Cost({ weight: 100 })
    @Query(() => Dataset, {
      description: 'Which facts are here, from where, of what day, and how much of it is invented.',
    })
    async dataset(@Ctx() context: Context): Promise<Dataset> {
      const counts = await countFacts(await context.database(), facts);
      const parts = [...Map.groupBy(counts, ({ type, sourceId }) => `${type} ${sourceId}`).values()];
      return {
        isDemonstration: counts.some(({ origin }) => origin === 'DEMONSTRATION'),
        byProvenance: sharesOf(counts),
        parts: parts.flatMap((counted) => partOf(counted) ?? []),
      };
    }
  }
  return DatasetResolver;
}

@Resolver(() => DatasetPart)
export class DatasetPartResolver {
  @FieldResolver(() => SourceType, { description: 'Where they come from.' })
  source(@Root() { sourceId }: Part, @Ctx() context: Context): Promise<SourceRow | null> {
    return context.loader(sourceByKey).load(sourceId);
  }
}

function partOf(counted: readonly FactCount[]): Part | null {
  const [first] = counted;
  if (first === undefined) return null;
  return { type: first.type, sourceId: first.sourceId, records: total(counted), byProvenance: sharesOf(counted) };
}

function sharesOf(counted: readonly FactCount[]): ProvenanceShare[] {
  const all = total(counted);
  return [Provenance.OFFICIAL, Provenance.PLACEHOLDER, Provenance.SYNTHETIC].flatMap((provenance) => {
    const records = total(counted.filter((count) => count.provenance === provenance));
    return records === 0 ? [] : [{ provenance, records, share: (records / all).toFixed(4) }];
  });
}

function total(counted: readonly FactCount[]): number {
  return counted.reduce((sum, { records }) => sum + records, 0);
}
