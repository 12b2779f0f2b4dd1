/** The direction of imports: see ARCHITECTURE.md. A rule here is a wall of the house. */
const server = '^apps/server/src/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or need a third below both.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'law-is-pure',
      severity: 'error',
      comment: 'The law does no input or output and knows no clock, database or page.',
      from: { path: '^packages/law/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/law/', 'node_modules/(decimal\\.js|xstate)/'] },
    },
    {
      name: 'contract-knows-only-law',
      severity: 'error',
      from: { path: '^packages/contract/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/(contract|law)/', 'node_modules/zod/'] },
    },
    {
      name: 'draw-stands-alone',
      severity: 'error',
      comment: 'The draw is verified by outsiders, in the browser too: hashing and nothing else.',
      from: { path: '^packages/draw/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/draw/src/', 'node_modules/@noble/hashes/'] },
    },
    {
      name: 'draw-tests-stand-alone',
      severity: 'error',
      from: { path: '^packages/draw/' },
      to: { path: '^(apps|profiles|packages/(law|contract|documents))/' },
    },
    {
      name: 'documents-stand-alone',
      severity: 'error',
      from: { path: '^packages/documents/' },
      to: { path: '^(apps|profiles|packages/(law|contract|draw))/' },
    },
    {
      name: 'profiles-know-only-law',
      severity: 'error',
      from: { path: '^profiles/' },
      to: { path: '^(apps|packages/(contract|documents))/' },
    },
    {
      name: 'web-does-not-reach-the-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/(server|cli)/' },
    },
    {
      name: 'server-does-not-reach-up',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/(web|cli)/' },
    },
    {
      name: 'modules-meet-at-the-front-door',
      severity: 'error',
      comment: 'A module is entered through its index.ts, never sideways past it.',
      from: { path: `${server}modules/([^/]+)/` },
      to: { path: `${server}modules/([^/]+)/`, pathNot: [`${server}modules/$1/`, '/index\\.ts$'] },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      comment:
        'Only the composition (index.ts, product.ts, modules.ts), the demonstration and the table list see the modules.',
      from: {
        path: server,
        pathNot: [
          `${server}(modules/|index\\.ts|modules\\.ts|product\\.ts|demo/|testing/|db/schema\\.ts)`,
          '\\.test\\.ts$',
        ],
      },
      to: { path: `${server}modules/` },
    },
    {
      name: 'a-page-does-not-reach-into-another',
      severity: 'error',
      from: { path: '^apps/web/src/pages/([^/]+)/' },
      to: { path: '^apps/web/src/pages/([^/]+)/', pathNot: '^apps/web/src/pages/$1/' },
    },
    {
      name: 'shared-knows-no-page',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(pages|shell)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
