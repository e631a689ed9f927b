/** Who may import whom. Each rule carries the sentence that a newcomer reads when it breaks. */
const electron = '^(node_modules/)?electron(/|$)';
const network = '^(node:)?(net|tls|http|https|http2|dgram|dns|inspector)(/|$)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or both need a third. Move what they share.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-the-ground',
      severity: 'error',
      comment:
        'shared/ runs anywhere: it imports only itself and zod. What needs Node lives in main/, what needs a page in renderer/.',
      from: { path: '^shared/', pathNot: '^shared/(richtext/|planning/capture-named-day[.]rules[.]ts$)' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'days-by-name-know-chrono',
      severity: 'error',
      comment:
        'What finds the names of days in a line imports shared/ and chrono, and nothing else: it runs in any room.',
      from: { path: '^shared/planning/capture-named-day[.]rules[.]ts$' },
      to: { pathNot: ['^shared/', '^node_modules/chrono-node/'] },
    },
    {
      name: 'one-file-knows-chrono',
      severity: 'error',
      comment:
        'shared/planning/capture-named-day.rules.ts is the one file that may use chrono: whoever needs a day from words asks captureLine.',
      from: { path: '^(shared|main|renderer)/', pathNot: '^shared/planning/capture-named-day[.]rules[.]ts$' },
      to: { path: '^node_modules/chrono-node/' },
    },
    {
      name: 'richtext-knows-tiptap',
      severity: 'error',
      comment:
        'shared/richtext is the one place in shared/ that may use TipTap, for the schema that all rooms agree on (docs/decisions).',
      from: { path: '^shared/richtext/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|@tiptap)/'] },
    },
    {
      name: 'window-asks-at-the-door',
      severity: 'error',
      comment:
        'renderer/ never imports main/: add an operation to shared/<domain>/<domain>.contract.ts and call it through renderer/api/client.ts.',
      from: { path: '^renderer/' },
      to: { path: '^main/' },
    },
    {
      name: 'main-draws-nothing',
      severity: 'error',
      comment: 'main/ never imports renderer/: announce an event (shared/events.ts) and let the window react.',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-stays-at-the-edge',
      severity: 'error',
      comment:
        'Only main/index.ts, main/app, main/ipc and main/preload know Electron. Take what you need from the Context instead.',
      from: { path: '^(main|shared|renderer)/', pathNot: '^main/(index[.]ts$|app/|ipc/|preload/)' },
      to: { path: electron },
    },
    {
      name: 'the-door-is-testable',
      severity: 'error',
      comment:
        'main/ipc/dispatch.ts must run without Electron: tests stand in front of it. Put the Electron half in register.ts.',
      from: { path: '^main/ipc/(dispatch|size|app[.]handlers|trusted-sender)[.]ts$' },
      to: { path: electron },
    },
    {
      name: 'handlers-never-import-handlers',
      severity: 'error',
      comment: 'Cross-domain work meets in one handler, in one transaction, through the queries of both domains.',
      from: { path: '^main/.+[.]handlers[.]ts$' },
      to: { path: '^main/.+[.]handlers[.]ts$' },
    },
    {
      name: 'queries-are-leaves',
      severity: 'error',
      comment: 'A queries file imports its own domain, main/db and shared/, never another domain.',
      from: { path: '^main/([^/]+)/[^/]+[.]queries[.]ts$' },
      to: { path: '^main/', pathNot: ['^main/$1/', '^main/db/'] },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      comment:
        'A migration is a letter to the future: it imports kysely and nothing of ours, because ours will change.',
      from: { path: '^main/db/migrations/\\d' },
      to: { pathNot: '^node_modules/kysely/' },
    },
    {
      name: 'features-meet-through-public',
      severity: 'error',
      comment:
        'A renderer feature lends what others may use in its public.ts; import that file, or let renderer/app compose the two.',
      from: { path: '^renderer/([^/]+)/', pathNot: '^renderer/(app|api|ui|editor)/' },
      to: {
        path: '^renderer/[^/]+/',
        // The tokens of the design are everybody's: a form that leaves Cairn wears them, too.
        pathNot: ['^renderer/$1/', '^renderer/(api|ui|editor)/', '/public[.]ts$', '^renderer/app/theme/tokens[.]css$'],
      },
    },
    {
      name: 'ui-and-editor-know-no-feature',
      severity: 'error',
      comment: 'renderer/ui, renderer/editor and renderer/api carry no domain: pass in what they need.',
      from: { path: '^renderer/(ui|editor|api)/' },
      to: { path: '^renderer/', pathNot: '^renderer/(ui|editor|api)/' },
    },
    {
      name: 'no-network',
      severity: 'error',
      comment: 'Cairn talks to nobody. There is no reason to open a socket; see docs/architecture.md, "Offline".',
      from: { path: '^(main|shared|renderer)/' },
      to: { path: network },
    },
    {
      name: 'only-the-key-worker-derives',
      severity: 'error',
      comment: 'Argon2 takes a second: only main/vault/vault.kdf.ts touches it, and the app runs it in a worker.',
      from: { path: '^(main|shared|renderer)/', pathNot: '^main/vault/vault[.]kdf[.]ts$' },
      to: { path: '^node_modules/hash-wasm/' },
    },
    {
      name: 'nothing-shipped-imports-tests',
      severity: 'error',
      comment: 'What ships does not lean on tests/ or tools/.',
      from: { path: '^(main|renderer|shared)/' },
      to: { path: '^(tests|tools)/' },
    },
    {
      name: 'nothing-is-missing',
      severity: 'error',
      comment: 'This import leads nowhere, or to a package that package.json does not name.',
      from: { path: '^(main|renderer|shared)/' },
      to: { couldNotResolve: true, pathNot: '[?]|[.]css$|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
