import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByCode, ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import { LANG, LanguageScalar, Node } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { type Contribution, type CountReason, countReasonCodes } from '../rules/index.js';
import { ContributionType, CountReasonType } from './contribution.type.js';
import { loadEvidence } from './evidence.js';

@Resolver(() => ContributionType)
export class ContributionResolver {
  @FieldResolver(() => ServiceType, { description: 'The service whose places these are.' })
  service(@Root() line: Contribution, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(line.serviceId);
  }

  @FieldResolver(() => ServiceKindType, { description: 'The kind that the places are for.' })
  kind(@Root() line: Contribution, @Ctx() context: Context): Promise<ServiceKindRow | null> {
    return context.loader(serviceKindByCode).load(line.kind);
  }
}

@Resolver(() => CountReasonType)
export class CountReasonResolver {
  @FieldResolver(() => String, { description: 'The reason in a sentence.' })
  message(
    @Root() { code }: CountReason,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
  ): string {
    const entry = countReasonCodes.find((each) => each.code === code);
    return ((lang ?? context.language) === 'en' ? entry?.nameEn : entry?.nameBg) ?? code;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The article that it rests on.' })
  article(@Root() { code }: CountReason): string | null {
    return countReasonCodes.find((each) => each.code === code)?.article ?? null;
  }

  @FieldResolver(() => [Node], {
    description: 'The stored facts that show it: a licence, a suspension, a funding and so on.',
  })
  evidence(@Root() { evidence }: CountReason, @Ctx() context: Context): Promise<readonly unknown[]> {
    return loadEvidence(context, evidence);
  }
}
