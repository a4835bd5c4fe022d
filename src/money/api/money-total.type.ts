import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../../kernel/provenance.js';
import { type IntendedMoney, type MoneyTotal, type ProjectMoney, shownMoney } from '../rules/index.js';
import { MoneyType } from './money.type.js';

@ObjectType('MoneyTotal', {
  description: 'What is stated together, and how many state nothing. Their money is not known, which is not zero.',
  simpleResolvers: true,
})
export class MoneyTotalType {
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'The exact sum of what is stated, in euro where any of it is; null where nothing is stated. Of no year.',
  })
  money: MoneyType | null;
  @Field(() => Int, { description: 'How many state an amount.' })
  stated: number;
  @Field(() => Int, { description: 'How many state none.' })
  notStated: number;
}

@ObjectType('ProjectMoney', {
  description: 'The money of projects together (ЗСУ чл. 41).',
  simpleResolvers: true,
})
export class ProjectMoneyType {
  @Field(() => Int, { description: 'How many projects.' })
  projects: number;
  @Field(() => MoneyTotalType, { description: 'Their whole value.' })
  amount: MoneyTotalType;
  @Field(() => MoneyTotalType, {
    description: 'Their grants (безвъзмездна финансова помощ): as stated, else the share of the whole value.',
  })
  grant: MoneyTotalType;
  @Field(() => Provenance, { description: 'The weakest of the projects.' })
  provenance: Provenance;
}

@ObjectType('IntendedMoney', {
  description:
    'What is estimated in a round of planning. Both are never added together: the estimate of the whole may contain those of the proposals (ЗСУ чл. 35, 41).',
  simpleResolvers: true,
})
export class IntendedMoneyType {
  @Field(() => MoneyTotalType, { description: 'Of the proposals that are not withdrawn, together.' })
  ofProposals: MoneyTotalType;
  @Field(() => MoneyTotalType, { description: 'Of the round as a whole, from its funds together.' })
  ofWhole: MoneyTotalType;
}

export function shownIntendedMoney({ ofProposals, ofWhole }: IntendedMoney): IntendedMoneyType {
  return { ofProposals: shownMoneyTotal(ofProposals), ofWhole: shownMoneyTotal(ofWhole) };
}

function shownMoneyTotal({ amount, ...counts }: MoneyTotal): MoneyTotalType {
  return { ...counts, money: amount === null ? null : shownMoney(amount) };
}

export function shownProjectMoney({ amount, grant, ...total }: ProjectMoney): ProjectMoneyType {
  return { ...total, amount: shownMoneyTotal(amount), grant: shownMoneyTotal(grant) };
}
