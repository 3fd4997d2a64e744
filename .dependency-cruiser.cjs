const inFolders = (...folders) => `^src/(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: { pathNot: '\\.test\\.' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment:
        'The product knows no framework, no storage and no process: pure TypeScript and zod.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: ['^src/core/', '^node_modules/zod/'] },
    },
    {
      name: 'infra-implements-ports',
      comment:
        'An implementation knows the core and its own libraries, nothing above and no other port.',
      severity: 'error',
      from: { path: '^src/infra/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/infra/$1/'] },
    },
    {
      name: 'implementations-are-named-in-server',
      comment: 'Only src/server chooses implementations; everything else takes ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(server|infra|testing)/', '\\.test\\.tsx?$'] },
      to: { path: '^src/infra/' },
    },
    {
      name: 'transports-drive-the-core',
      comment: 'A protocol drives the core; it knows no other protocol, no page and no storage.',
      severity: 'error',
      from: { path: '^src/transports/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/',
        pathNot: ['^src/core/', '^src/transports/$1/', '^src/transports/[^/]+\\.ts$'],
      },
    },
    {
      name: 'panes-do-not-import-each-other',
      comment: 'A pane shares through the core or the workspace, which composes panes.',
      severity: 'error',
      from: {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/workspace/', '\\.test\\.tsx?$'],
      },
      to: { path: '^src/features/', pathNot: '^src/features/($1|session)/' },
    },
    {
      name: 'ui-could-ship-elsewhere',
      comment: 'Buttons and dialogs know nothing of this product.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/ui/' },
    },
    {
      name: 'features-know-client-and-core',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '\\.test\\.tsx?$' },
      to: { path: inFolders('app', 'server', 'infra', 'transports', 'testing') },
    },
    {
      name: 'browser-takes-only-types-from-the-server',
      comment:
        'The one door from the browser to server types is api-client, and it imports types alone.',
      severity: 'error',
      from: { path: inFolders('api-client') },
      to: {
        path: inFolders('server', 'infra', 'transports', 'testing'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-carries-no-zod',
      comment:
        'Schemas stay on the server: the browser takes types and pure functions of the core.',
      severity: 'error',
      from: { path: inFolders('app', 'features', 'ui', 'api-client'), pathNot: '\\.test\\.tsx?$' },
      to: { path: '^node_modules/(zod|drizzle-orm|fastify|openai)/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '^src/testing/'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
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
