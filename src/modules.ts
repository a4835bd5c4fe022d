import 'reflect-metadata';
import { accessModule } from './access/module.js';
import { accessibilityModule } from './accessibility/module.js';
import { auditModule } from './audit/module.js';
import { catalogueModule } from './catalogue/module.js';
import { comparisonModule } from './comparison/module.js';
import { coverageModule } from './coverage/module.js';
import { deadlinesModule } from './deadlines/module.js';
import { inspectionsModule } from './inspections/module.js';
import { licensingModule } from './licensing/module.js';
import { moneyModule } from './money/module.js';
import { nationalMapModule } from './national-map/module.js';
import { type Module } from './platform/module.js';
import { planningModule } from './planning/module.js';
import { projectsModule } from './projects/module.js';
import { providersModule } from './providers/module.js';
import { referralsModule } from './referrals/module.js';
import { registersModule } from './registers/module.js';
import { servicesModule } from './services/module.js';
import { sourcesModule } from './sources/module.js';
import { territoryModule } from './territory/module.js';

/** Every module, each after those that it builds on. */
export const modules: readonly Module[] = [
  accessModule,
  auditModule,
  sourcesModule,
  territoryModule,
  catalogueModule,
  providersModule,
  servicesModule,
  licensingModule,
  inspectionsModule,
  nationalMapModule,
  planningModule,
  projectsModule,
  deadlinesModule,
  coverageModule,
  comparisonModule,
  accessibilityModule,
  moneyModule,
  registersModule,
  referralsModule,
];
