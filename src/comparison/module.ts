import { type Module } from '../platform/module.js';
import {
  ComparedCellResolver,
  ComparedSideResolver,
  PlanComparisonResolver,
  PlanFigureResolver,
} from './api/plan-comparison.resolver.js';

export const comparisonModule: Module = {
  name: 'comparison',
  entities: [],
  collections: [],
  resolvers: [PlanComparisonResolver, ComparedSideResolver, ComparedCellResolver, PlanFigureResolver],
};
