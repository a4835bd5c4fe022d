import { rowByKey } from '../../platform/graphql/index.js';
import { annualPlans } from '../store/index.js';

export const annualPlanByKey = rowByKey(annualPlans);
