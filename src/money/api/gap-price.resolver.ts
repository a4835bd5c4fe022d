import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ServiceKindType } from '../../catalogue/api/index.js';
import { type ServiceKindRow } from '../../catalogue/store/index.js';
import {
  CoverageGroupType,
  CoverageRowType,
  EDITION_ID,
  type ListedGroup,
  type ListedRow,
} from '../../coverage/api/index.js';
import { Cost } from '../../platform/answers/cost-directives.js';
import { LookUpArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { DistrictType, MunicipalityType } from '../../territory/api/index.js';
import { type DistrictRow, type MunicipalityRow } from '../../territory/store/index.js';
import { GapPriceType } from './gap-price.type.js';
import { priceOf, priceOfGroup, priceWhere } from './gaps.js';

const BEFORE = 'Null before the first edition of the Map.';

@ArgsType()
class GapPriceArgs extends LookUpArgs {
  @Field(() => ID, { nullable: true, description: EDITION_ID })
  editionId?: string;
}

@Resolver()
export class CountryGapPriceResolver {
  @Cost({ weight: 50 })
  @Query(() => GapPriceType, {
    nullable: true,
    description: `What it costs in a year to close every gap of the country. ${BEFORE}`,
  })
  gapPrice(
    @Args(() => GapPriceArgs) _about: GapPriceArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<GapPriceType | null> {
    return priceWhere(context, subject);
  }
}

@Resolver(() => CoverageRowType)
export class RowGapPriceResolver {
  @FieldResolver(() => GapPriceType, { description: 'What it costs in a year to close the row.' })
  gapPrice(
    @Root() { kind, status, shortfallPlaces, provenance }: ListedRow,
    @Ctx() context: Context,
    @About() { day }: Subject,
  ): Promise<GapPriceType> {
    const undecidedRows = status === 'UNKNOWN' ? 1 : 0;
    return priceOf(context, day, [{ kind, shortfallPlaces, undecidedRows, provenance }]);
  }
}

@Resolver(() => CoverageGroupType)
export class GroupGapPriceResolver {
  @FieldResolver(() => GapPriceType, { description: 'What it costs in a year to close the rows of the group.' })
  gapPrice(@Root() group: ListedGroup, @Ctx() context: Context, @About() subject: Subject): Promise<GapPriceType> {
    return priceOfGroup(context, subject, group);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityGapPriceResolver {
  @Cost({ weight: 5 })
  @FieldResolver(() => GapPriceType, {
    nullable: true,
    description: `What it costs in a year to close the rows that it hosts, at any level. ${BEFORE}`,
  })
  gapPrice(
    @Root() { code }: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<GapPriceType | null> {
    return priceWhere(context, subject, { by: 'MUNICIPALITY', code });
  }
}

@Resolver(() => DistrictType)
export class DistrictGapPriceResolver {
  @Cost({ weight: 5 })
  @FieldResolver(() => GapPriceType, {
    nullable: true,
    description: `What it costs in a year to close the rows hosted in it, at any level. ${BEFORE}`,
  })
  gapPrice(
    @Root() { code }: DistrictRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<GapPriceType | null> {
    return priceWhere(context, subject, { by: 'DISTRICT', code });
  }
}

@Resolver(() => ServiceKindType)
export class KindGapPriceResolver {
  @Cost({ weight: 5 })
  @FieldResolver(() => GapPriceType, {
    nullable: true,
    description: `What it costs in a year to close the rows of the kind. ${BEFORE}`,
  })
  gapPrice(
    @Root() { code }: ServiceKindRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<GapPriceType | null> {
    return priceWhere(context, subject, { by: 'KIND', code });
  }
}
