// Down the layers, back along the modules, and only through the index. The order of the modules is this array.
const modules = [
  'access',
  'audit',
  'sources',
  'territory',
  'catalogue',
  'providers',
  'services',
  'licensing',
  'inspections',
  'national-map',
  'planning',
  'projects',
  'deadlines',
  'coverage',
  'comparison',
  'accessibility',
  'money',
  'registers',
  'referrals',
];
const anyModule = modules.join('|');

/** A layer may not reach up, in any module. */
const layerRule = (layer, forbidden) => ({
  name: `${layer}-below-${forbidden}`,
  severity: 'error',
  comment: `${layer}/ lies below ${forbidden}/ and does not know it.`,
  from: { path: `^src/(${anyModule})/${layer}/` },
  to: { path: `^src/(${anyModule})/${forbidden}/` },
});

module.exports = {
  forbidden: [
    ...modules.slice(0, -1).map((name, index) => ({
      name: 'later-module',
      severity: 'error',
      comment: 'A module imports only modules before it.',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${modules.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'through-the-index',
      severity: 'error',
      comment:
        'Across modules only rules/index.ts, store/index.ts and api/index.ts may be imported; commands have no index.',
      from: { path: `^src/(${anyModule})/` },
      to: { path: `^src/(${anyModule})/`, pathNot: `^src/$1/|^src/(${anyModule})/(rules|store|api)/index\\.ts$` },
    },
    layerRule('rules', 'store'),
    layerRule('rules', 'commands'),
    layerRule('rules', 'api'),
    layerRule('store', 'commands'),
    layerRule('store', 'api'),
    layerRule('commands', 'api'),
    // Coverage is computed in a thread of its own, between its store and its api.
    layerRule('rules', 'engine'),
    layerRule('store', 'engine'),
    layerRule('engine', 'api'),
    {
      name: 'manifest-for-the-list-only',
      severity: 'error',
      comment: 'module.ts is read by src/modules.ts and by nobody else.',
      from: { path: '^(src|seeds|migrations)/', pathNot: '^src/modules\\.ts$' },
      to: { path: `^src/(${anyModule})/module\\.ts$` },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules/ reaches only kernel/ and rules/, and no package.',
      from: { path: `^src/(${anyModule})/rules/` },
      to: { pathNot: `^src/kernel/|^src/(${anyModule})/rules/` },
    },
    {
      name: 'kernel-alone',
      severity: 'error',
      comment: 'kernel/ imports nothing.',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-knows-only-access',
      severity: 'error',
      comment: 'platform/ is plumbing for modules that it does not know, but who asks travels in the request.',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${anyModule})/`, pathNot: '^src/access/rules/index\\.ts$' },
    },
    {
      name: 'store-takes-the-query-only',
      severity: 'error',
      comment: 'Of the platform, store/ may import the compiler of filters, order and pages.',
      from: { path: `^src/(${anyModule})/store/` },
      to: { path: '^src/platform/', pathNot: '^src/platform/query/' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      comment: 'Sources never import tests.',
      from: { path: '^(src|seeds|migrations)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'seeds-at-the-start-only',
      severity: 'error',
      comment: 'Only the start of the process hands seeds and migrations over.',
      from: { path: '^src/', pathNot: '^src/(start|run)\\.ts$' },
      to: { path: '^(seeds|migrations)/' },
    },
    {
      name: 'environment-in-one-file',
      severity: 'error',
      comment: 'Below the composition root nobody reads the configuration.',
      from: { path: `^src/(${anyModule}|platform|kernel)/` },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Collections name each other through functions, resolvers their types; nothing else goes in a circle.',
      from: { pathNot: '\\.collection\\.ts$|/api/' },
      to: { circular: true },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'Every package that is imported stands in package.json.',
      from: { path: '^(src|seeds|migrations)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'The product runs without development packages.',
      from: { path: '^(src|seeds|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
