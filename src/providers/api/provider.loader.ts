import { rowBy, rowByKey } from '../../platform/graphql/index.js';
import { providers } from '../store/index.js';

export const providerByKey = rowByKey(providers);
export const providerByEik = rowBy(providers, 'eik', 'eik');
export const providerByExternalKey = rowBy(providers, 'key', 'key');
