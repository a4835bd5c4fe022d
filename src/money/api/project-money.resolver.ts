import DataLoader from 'dataloader';
import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Currency } from '../../kernel/currency.js';
import { IntendedFundingType, PlanningRoundType } from '../../planning/api/index.js';
import { type IntendedFundingRow, type PlanningRoundRow } from '../../planning/store/index.js';
import { LookUpArgs } from '../../platform/graphql/index.js';
import { type Context, type LoaderFactory } from '../../platform/request/context.js';
import { FundingProcedureType, FundingProgrammeType, ProjectType } from '../../projects/api/index.js';
import { type ProjectRow } from '../../projects/store/index.js';
import { DistrictType, MunicipalityType } from '../../territory/api/index.js';
import { amountOf, intendedMoney, type Money, projectMoney, shownMoney } from '../rules/index.js';
import { type ProjectsBy, sumsIntended, sumsOfProjects } from '../store/index.js';
import { IntendedMoneyType, ProjectMoneyType, shownIntendedMoney, shownProjectMoney } from './money-total.type.js';
import { MoneyType } from './money.type.js';

const NONE = 'Null where there are none.';

function inBoth(amount: string | null, currency: Currency | null): Money | null {
  return amount === null || currency === null ? null : shownMoney(amountOf(amount, currency, null));
}

const moneyBy = (by: ProjectsBy): LoaderFactory<string, ProjectMoneyType | null> => {
  return (context) =>
    new DataLoader(async (keys: readonly string[]) => {
      const sums = await sumsOfProjects(await context.database(), by, keys);
      return keys.map((key) => {
        const total = projectMoney(sums.get(key) ?? []);
        return total === null ? null : shownProjectMoney(total);
      });
    });
};
const ofCountry = moneyBy('COUNTRY');

const intendedByRound: LoaderFactory<string, IntendedMoneyType> = (context) =>
  new DataLoader(async (rounds: readonly string[]) => {
    const sums = await sumsIntended(await context.database(), rounds);
    return rounds.map((round) => shownIntendedMoney(intendedMoney(sums.get(round) ?? [])));
  });

/** What one project is worth, in both currencies. */
@Resolver(() => ProjectType)
class ProjectAmountsResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'Its whole value in both currencies; null when not stated.',
  })
  money(@Root() { amount, currency }: ProjectRow): Money | null {
    return inBoth(amount, currency);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The grant (grantAmount) in both currencies; null where it is not known.',
  })
  grantMoney(@Root() { grantAmount, currency }: ProjectRow): Money | null {
    return inBoth(grantAmount, currency);
  }
}

@Resolver(() => IntendedFundingType)
class FundingMoneyResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'The money estimated in both currencies; null where the source states none.',
  })
  money(@Root() { amount, currency }: IntendedFundingRow): Money | null {
    return inBoth(amount, currency);
  }
}

@Resolver(() => PlanningRoundType)
class RoundMoneyResolver {
  @FieldResolver(() => IntendedMoneyType, {
    description: 'What is estimated in the round: of its proposals, and of the whole.',
  })
  intendedMoney(@Root() { pk }: PlanningRoundRow, @Ctx() context: Context): Promise<IntendedMoneyType> {
    return context.loader(intendedByRound).load(pk);
  }
}

@Resolver()
class CountryProjectMoneyResolver {
  @Query(() => ProjectMoneyType, { nullable: true, description: `The money of all projects together. ${NONE}` })
  projectMoney(@Args(() => LookUpArgs) _about: LookUpArgs, @Ctx() context: Context): Promise<ProjectMoneyType | null> {
    return context.loader(ofCountry).load('country');
  }
}

/** The field `projectMoney` of what projects are taken together by. */
function projectMoneyOf(type: () => ClassType, by: ProjectsBy, whose: string): new () => object {
  const make = moneyBy(by);

  @Resolver(type)
  class ProjectMoneyResolver {
    @FieldResolver(() => ProjectMoneyType, {
      nullable: true,
      description: `The money of ${whose} together. ${NONE}`,
    })
    projectMoney(@Root() { pk }: { readonly pk: string }, @Ctx() context: Context): Promise<ProjectMoneyType | null> {
      return context.loader(make).load(pk);
    }
  }
  return ProjectMoneyResolver;
}

/** The money of projects and of planning in both currencies, one by one and together. */
export const moneyOfProjects = [
  ...[ProjectAmountsResolver, FundingMoneyResolver, RoundMoneyResolver, CountryProjectMoneyResolver],
  projectMoneyOf(() => DistrictType, 'DISTRICT', 'the projects of its municipalities'),
  projectMoneyOf(() => MunicipalityType, 'MUNICIPALITY', 'the projects of which it is the beneficiary'),
  projectMoneyOf(() => FundingProgrammeType, 'PROGRAMME', 'the projects that it pays for'),
  projectMoneyOf(() => FundingProcedureType, 'PROCEDURE', 'the projects under it'),
];
