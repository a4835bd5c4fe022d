import { type Module } from '../platform/module.js';
import {
  AccessibilityResolver,
  MunicipalAccessibilityResolver,
  NearbyServiceResolver,
} from './api/accessibility.resolver.js';

export const accessibilityModule: Module = {
  name: 'accessibility',
  entities: [],
  collections: [],
  resolvers: [AccessibilityResolver, NearbyServiceResolver, MunicipalAccessibilityResolver],
};
