const fs = require('node:fs');
const path = require('node:path');

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];

/** One jest project per Nx project; unit specs beside the file, `.int.spec` with real servers. */
const project = (dir) => ({
  displayName: JSON.parse(fs.readFileSync(path.join(__dirname, dir, 'project.json'), 'utf8')).name,
  rootDir: __dirname,
  roots: [`<rootDir>/${dir}`],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  // Nest 12 and others are ESM only: everything goes through swc to CommonJS.
  transformIgnorePatterns: ['/node_modules/(axe-core|playwright-core)/'],
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  moduleNameMapper: {
    '^@countersign/simulators/(.+)$': '<rootDir>/tests/simulators/src/$1.ts',
    '^@countersign/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@countersign/([^/]+)/(.+)$': '<rootDir>/libs/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});

const roots = ['libs', 'apps', 'apps/review', 'tests'];
const dirs = roots
  .flatMap((root) => fs.readdirSync(path.join(__dirname, root)).map((name) => `${root}/${name}`))
  .filter((dir) => fs.existsSync(path.join(__dirname, dir, 'project.json')));

// Whoever asks for ten thousand runs of a property has the time.
const testTimeout = process.env.FC_RUNS ? 24 * 3_600_000 : 60_000;

module.exports = { projects: dirs.map(project), testTimeout };
