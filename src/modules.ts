import { type Module } from './platform/module.js';
import { sourcesModule } from './sources/module.js';
import { territoryModule } from './territory/module.js';

/** Every module, each after those that it builds on. */
export const modules: readonly Module[] = [sourcesModule, territoryModule];
