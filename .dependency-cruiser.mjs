// The architecture as rules over imports. `npm run architecture` checks them; `import type` counts like any
// import.
//
//   api:     main, admin  →  server  →  rooms  →  request  →  neo4j
//   client:  screens, shell  →  ui, drafts, outgoing, graph, words
//
// A room is a folder of api/ that is named for a domain word. Rooms may import each other, in one direction.

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle-of-files',
      comment: 'A file that imports itself through others cannot be read, tested or loaded alone.',
      severity: 'error',
      from: { path: '^(api|schema)/' },
      to: { circular: true },
    },
    {
      name: 'no-circle-of-rooms',
      comment:
        'Rooms import each other in one direction. What two rooms need from each other belongs into a third.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^api/(?!request|neo4j)' }, // the rules below keep these two from importing a room
      to: { circular: true },
    },
    {
      name: 'server-is-the-edge',
      comment: 'Only the program starts a server. No room, and no command, knows HTTP or WebSocket.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/(server/|main\\.ts)' },
      to: { path: '^api/server/' },
    },
    {
      name: 'request-names-no-room',
      comment:
        'Every room builds on request/. Rooms register with it what they add: rows, readers, services.',
      severity: 'error',
      from: { path: '^api/request/' },
      to: { path: '^api/', pathNot: '^api/(request|neo4j)/' },
    },
    {
      name: 'request-needs-no-resolver-types',
      comment: 'The generated resolver types name the context of request/; request/ takes the enums alone.',
      severity: 'error',
      from: { path: '^api/(request|neo4j)/' },
      to: { path: '^schema/types\\.generated\\.ts$' },
    },
    {
      name: 'neo4j-runs-statements-only',
      comment: 'neo4j/ runs statements by name. It knows neither requests nor rooms.',
      severity: 'error',
      from: { path: '^api/neo4j/' },
      to: { path: '^api/', pathNot: '^api/neo4j/' },
    },
    {
      name: 'commands-are-at-the-top',
      comment: 'The command line uses rooms. Nothing of the API uses the command line.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/admin/' },
      to: { path: '^api/admin/' },
    },
    {
      name: 'api-stands-alone',
      comment: 'The API imports neither tests, nor the client, nor the generators.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(test|client|schema/codegen)/' },
    },
    {
      name: 'client-uses-the-public-api',
      comment: 'The client knows the API by its schema alone, like any other front end.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(api|test|schema)/' },
    },
    {
      name: 'ui-names-no-screen',
      comment: 'The parts that screens share know none of the screens.',
      severity: 'error',
      from: { path: '^client/(ui|drafts|outgoing|graph|words)/' },
      to: { path: '^client/', pathNot: '^client/(ui|drafts|outgoing|graph|words)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
