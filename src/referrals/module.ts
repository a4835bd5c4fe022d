import { type Module } from '../platform/module.js';
import { ReferralTotalResolver } from './api/referral-total.resolver.js';
import { referralResolvers } from './api/referral.resolver.js';
import * as store from './store/index.js';

export const referralsModule: Module = {
  name: 'referrals',
  entities: [store.ReferralReport, store.ReferralCount],
  collections: [store.referralReports, store.referralCounts],
  resolvers: [...referralResolvers, ReferralTotalResolver],
};
