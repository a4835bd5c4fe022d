import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LANG, LanguageScalar, Node } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { providerByExternalKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { serviceByExternalKey } from '../../services/api/index.js';
import { municipalityByCode, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { actingBodies, type Remedy, remedySteps } from '../rules/index.js';
import { RemedyStepType, type RemedyType } from './remedy.type.js';

export function shownRemedy({ steps, placesOver, isMinimal }: Remedy): RemedyType {
  return {
    steps: steps.map((source) => ({ ...source, kind: source.step, source })),
    ...{ placesOver, isMinimal },
  };
}

@Resolver(() => RemedyStepType)
export class RemedyStepResolver {
  @FieldResolver(() => String, { description: 'The step and who acts, in a sentence.' })
  message(
    @Root() { kind, actingBody }: RemedyStepType,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    const [step, body] = [
      remedySteps.find(({ code }) => code === kind),
      actingBodies.find(({ code }) => code === actingBody),
    ];
    return (lang ?? context.language) === 'en'
      ? `${step?.nameEn ?? kind}: ${body?.nameEn ?? actingBody}`
      : `${step?.nameBg ?? kind}: ${body?.nameBg ?? actingBody}`;
  }

  @FieldResolver(() => String, { description: 'The article that the step rests on.' })
  article(@Root() { kind }: RemedyStepType): string {
    return remedySteps.find(({ code }) => code === kind)?.article ?? '';
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The service that resumes, is licensed or is split, or the municipality to agree with; null for a new service.',
  })
  object(@Root() { source }: RemedyStepType, @Ctx() context: Context): Promise<unknown> | null {
    if (source.service !== null) return context.loader(serviceByExternalKey).load(source.service);
    return source.step === 'AGREE' ? context.loader(municipalityByCode).load(source.municipality) : null;
  }

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'For a licence: the provider that needs it. Null otherwise.',
  })
  provider(@Root() { source }: RemedyStepType, @Ctx() context: Context): Promise<ProviderRow | null> | null {
    return source.provider === null ? null : context.loader(providerByExternalKey).load(source.provider);
  }

  @FieldResolver(() => MunicipalityType, { description: 'Where it is done.' })
  municipality(@Root() { source }: RemedyStepType, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByCode).load(source.municipality);
  }
}
