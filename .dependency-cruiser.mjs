/** The fences between the rooms (docs/rooms.md), each with the sentence that says why. */
const pure = '^shared/(contracts|ports|definitions|ingest|queries|stats|signals|quality|narrative|report)';
const outside = '@aws-sdk|aws-cdk-lib|@duckdb|@middy|^shared/(adapters|runtime)/|^functions/|^infra/';
const aws = '@aws-sdk|aws-cdk-lib|^shared/adapters/aws/|^infra/aws/|[.]lambda[.]ts$';
const asked = '^infra/local/(asked-model|named-store)[.]ts$';
const loaders = '^shared/(queries/load|report/page/page-assets)[.]ts$';

const rules = [
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one idea, or three.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'pure-rooms',
    comment:
      'Definitions, ingest rules, queries, statistics, signals, quality, words and pages reach no cloud and no database, not even through a friend.',
    from: { path: pure },
    to: { path: outside, reachable: true },
  },
  {
    name: 'only-loaders-read-files',
    comment: 'What a pure room needs from a disk is a file of its own, read in one place.',
    from: { path: pure, pathNot: loaders },
    to: { path: '^(node:)?(fs|child_process|net|http|https)' },
  },
  {
    name: 'contracts-know-only-zod',
    comment: 'What crosses a process is described without anything that lives in one.',
    from: { path: '^shared/contracts/' },
    to: { pathNot: '^shared/contracts/|node_modules/zod|^(node:)?crypto$' },
  },
  {
    name: 'statistics-know-nothing',
    comment: 'A statistician can review the room without knowing the business.',
    from: { path: '^shared/stats/' },
    to: { pathNot: '^shared/stats/|node_modules/(@stdlib|pure-rand)' },
  },
  {
    name: 'steps-know-ports',
    comment: 'A step runs on every machine: it knows ports, never adapters.',
    from: { path: '^functions/', pathNot: '[.]lambda[.]ts$' },
    to: { path: '^shared/(adapters|runtime)/|@aws-sdk|@duckdb|@middy|^infra/', reachable: true },
  },
  {
    name: 'laptop-never-reaches-aws',
    comment: 'Whoever has no account needs nothing of it.',
    from: { path: '^infra/local/', pathNot: asked },
    to: { path: aws },
  },
  {
    name: 'adapters-of-the-laptop-never-reach-aws',
    comment: 'Whoever has no account needs nothing of it, also not by a friend.',
    from: { path: '^shared/adapters/', pathNot: '^shared/adapters/aws/' },
    to: { path: aws, reachable: true },
  },
  {
    name: 'aws-is-loaded-when-asked-for',
    comment: 'The laptop reaches Bedrock or a bucket where its user names one, and loads nothing of it before.',
    from: { path: asked },
    to: { path: aws, dynamic: false },
  },
  {
    name: 'lambda-never-reaches-laptop',
    comment: 'Only the ingest Lambda carries DuckDB; none carries the folder store or the command line.',
    from: { path: '[.]lambda[.]ts$', pathNot: '^functions/ingest-object[.]lambda[.]ts$' },
    to: { path: '@duckdb|^shared/adapters/(local|duckdb)/|^infra/', reachable: true },
  },
  {
    name: 'no-code-depends-on-tests',
    comment: 'What is shipped is whole without its tests.',
    from: { path: '^(infra|functions|shared|examples)/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports is an entry point that somebody should name, or dead.',
    from: { orphan: true, path: '^(functions|shared)/', pathNot: '[.]lambda[.]ts$|[.]d[.]ts$|[.]client[.]js$' },
    to: {},
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // without swc, dependency-cruiser cannot read TypeScript 7 and passes everything: test/architecture.test.ts counts modules
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
