import { rowByKey } from '../../platform/graphql/index.js';
import { sources } from '../store/index.js';

export const sourceByKey = rowByKey(sources);
