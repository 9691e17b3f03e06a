// Who may import whom: the table of the architecture, as dependency-cruiser reads it.
// test/architecture/canary holds one known violation a rule, so that a gate that sees nothing turns red.

/** The data's way: a folder may import what stands before it, never what stands after it. */
const way = [
  'scanners',
  'intake',
  'ocr',
  'document-types',
  'extraction',
  'batches',
  'review',
  'dossiers',
  'certification',
  'slips',
  'signing',
  'outbox',
  'portal',
  'reports',
]
const foundations = ['database', 'jobs', 'audit', 'officers', 'procedures', 'places', 'keys']

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`
const folder = (...names) => `^main/core/(${names.join('|')})/`

const downstream = way.slice(0, -1).map((name, at) => ({
  name: `core-downstream-${name}`,
  comment: `${name} must not know what comes after it on the data's way`,
  severity: 'error',
  from: { path: folder(name) },
  // What was read on a page is stored with the page: the words' types are everybody's, the reading is not.
  to: { path: folder(...way.slice(at + 1)), pathNot: '^main/core/ocr/words\\.ts$' },
}))

const core = [
  ...downstream,
  {
    name: 'core-foundations',
    comment: 'foundations carry the stages and know none of them',
    severity: 'error',
    from: { path: folder(...foundations) },
    to: { path: folder(...way) },
  },
  {
    name: 'core-meets-at-the-top',
    comment:
      'commands, questions and the files right in main/core are where folders meet; only ports.ts is for everybody',
    severity: 'error',
    from: { path: folder(...way, ...foundations) },
    to: { path: '^main/core/(commands/|questions/|[^/]+\\.ts$)', pathNot: '^main/core/ports\\.ts$' },
  },
  {
    name: 'core-no-outside',
    comment: 'the core runs without its shell',
    severity: 'error',
    from: { path: '^main/core/' },
    to: {
      path: `^(main/(hosts|practice|workers)|renderer|preload|build|test)/|${npm('electron', 'electron-updater', 'react', 'react-dom', '@mantine', '@orpc/client')}`,
    },
  },
  {
    name: 'sql-only-in-repositories',
    comment: 'SQL lives in main/core/database and *-repository.ts',
    severity: 'error',
    from: {
      path: '^(main|renderer|preload|shared)/',
      pathNot: '^main/core/(database/|create-core\\.ts$|.*-repository\\.ts$)|^main/practice/.*-repository\\.ts$',
    },
    to: { path: npm('better-sqlite3', '@types/better-sqlite3') },
  },
]

const hosts = [
  {
    name: 'hosts-no-core-internals',
    comment:
      'a host knows the composition roots (the program, and reading without a store), the ports they ask for, the key keepers and who a window’s client is; nothing behind them',
    severity: 'error',
    from: { path: '^main/hosts/' },
    to: {
      path: '^main/core/',
      pathNot:
        '^main/core/(keys/|(create-core|ports|dispatch|pipeline)\\.ts$|ocr/page-reader\\.ts$|intake/(scan-source|file-opener)\\.ts$)',
    },
  },
  {
    name: 'hosts-apart',
    comment: 'one host must not need another: the loopback host is not part of a packaged build',
    severity: 'error',
    from: { path: '^main/hosts/([^/]+)/' },
    to: { path: '^main/hosts/[^/]+/', pathNot: '^main/hosts/$1/' },
  },
  {
    name: 'hosts-no-page',
    comment: 'main and page meet only in shared',
    severity: 'error',
    from: { path: '^main/' },
    to: { path: '^(renderer|preload)/' },
  },
  {
    name: 'electron-only-in-its-host',
    comment: 'everything else runs in plain Node or a plain page',
    severity: 'error',
    from: { path: '^(main|renderer|shared)/', pathNot: '^main/hosts/electron/' },
    to: { path: npm('electron', 'electron-updater') },
  },
  {
    name: 'workers-pure-stages',
    comment: 'worker threads run pure stages: no database, no dispatch',
    severity: 'error',
    from: { path: '^main/workers/' },
    to: {
      path: '^main/',
      pathNot:
        '^main/(workers/|core/(scanners|ocr|intake|slips|signing)/|core/reports/(make-apart|table-file)\\.ts$|core/ports\\.ts$)',
    },
  },
  {
    name: 'practice-knows-no-host',
    comment: 'the practice office is started by hosts, not the other way round',
    severity: 'error',
    from: { path: '^main/practice/' },
    to: { path: '^main/(hosts|workers)/' },
  },
  {
    name: 'practice-only-for-hosts',
    comment: 'nothing of the practice office reaches the program itself',
    severity: 'error',
    from: { path: '^(main|renderer|preload|shared)/', pathNot: '^main/(practice|hosts)/' },
    to: { path: '^main/practice/' },
  },
]

const page = [
  {
    name: 'preload-only-electron',
    comment: 'the preload hands over one port and never grows',
    severity: 'error',
    from: { path: '^preload/' },
    to: { pathNot: `^(preload|shared)/|${npm('electron')}|^electron$` },
  },
  {
    name: 'renderer-no-main',
    comment: 'the page talks to the core through the contract only',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: '^(main|preload|build|test)/' },
  },
  {
    name: 'renderer-no-node',
    comment: 'there is no Node in the page',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ui-knows-no-task',
    comment: 'ui parts know neither the contract nor any screen',
    severity: 'error',
    from: { path: '^renderer/ui/' },
    to: { path: '^renderer/(api|screens)/|^shared/contract/' },
  },
  {
    name: 'screens-apart',
    comment: 'a screen navigates to another, it does not import it',
    severity: 'error',
    from: { path: '^renderer/screens/([^/]+)/' },
    to: { path: '^renderer/screens/[^/]+/', pathNot: '^renderer/screens/$1/' },
  },
  {
    name: 'shared-pure-ours',
    comment: 'shared imports itself, nothing else of ours',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(main|renderer|preload|build|test)/' },
  },
  {
    name: 'shared-pure-packages',
    comment: 'shared is TypeScript, zod and the contract library',
    severity: 'error',
    from: { path: '^shared/' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      pathNot: npm('zod', '@orpc/contract'),
    },
  },
]

const everywhere = [
  {
    name: 'tests-only-for-tests',
    comment: 'the program never imports its tests',
    severity: 'error',
    from: { path: '^(main|renderer|preload|shared)/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-circular',
    comment: 'two files that need each other are one file or three',
    severity: 'error',
    from: { path: '^(main|renderer|preload|shared|build)/' },
    // A circle of types alone exists for nobody at run time.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolvable',
    comment: 'an import that resolves to nothing is invisible to every other rule',
    severity: 'error',
    from: { pathNot: '^test/' },
    to: { couldNotResolve: true, pathNot: '\\?|^virtual:' },
  },
  {
    name: 'no-dev-packages-in-main',
    comment: 'what main needs at run time is packed, and only dependencies are packed; Electron is the runtime itself',
    severity: 'error',
    from: { path: '^main/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: npm('electron', '@types'),
    },
  },
]

module.exports = {
  forbidden: [...core, ...hosts, ...page, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/architecture/canary|out|release)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
