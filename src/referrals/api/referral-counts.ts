import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { CountValue } from '../../platform/graphql/index.js';
import { factFields } from '../../sources/api/index.js';
import { type Published } from '../rules/index.js';
import { publishedOf, type ShownCounts } from '../store/index.js';

/** What is published of a count, as it is answered. */
export function shownCount(published: Published): CountValue {
  if (published.isSuppressed) {
    return { value: null, status: 'SUPPRESSED', lowerBound: published.least, upperBound: published.most };
  }
  const { value } = published;
  return { value, status: 'EXACT', lowerBound: value, upperBound: value };
}

/** The counts of a type whose rows have them, and its source. */
export function referralCountFields(type: () => ClassType): abstract new () => object {
  @Resolver(type)
  abstract class ReferralCountFields extends factFields(type) {
    @FieldResolver(() => CountValue, { description: 'Persons referred in the period.' })
    referred(@Root() row: ShownCounts): CountValue {
      return shownCount(publishedOf(row, 'referred'));
    }

    @FieldResolver(() => CountValue, { description: 'Persons refused in the period, whenever they were referred.' })
    refused(@Root() row: ShownCounts): CountValue {
      return shownCount(publishedOf(row, 'refused'));
    }

    @FieldResolver(() => CountValue, { description: 'Persons who began to use a service in the period.' })
    started(@Root() row: ShownCounts): CountValue {
      return shownCount(publishedOf(row, 'started'));
    }

    @FieldResolver(() => CountValue, { description: 'Persons on waiting lists on the last day (ЗСУ чл. 79).' })
    waiting(@Root() row: ShownCounts): CountValue {
      return shownCount(publishedOf(row, 'waiting'));
    }
  }
  return ReferralCountFields;
}
