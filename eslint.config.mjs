import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { depConstraints, SPEC_CIRCLES } from './boundaries.mjs';
import countersign from './tools/lint/countersign.plugin.mjs';

const NODE = [
  'process',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'setTimeout',
  'clearTimeout',
  'setInterval',
];
const MORE = [
  'clearInterval',
  'setImmediate',
  'fetch',
  'performance',
  'AbortController',
  'AbortSignal',
  'structuredClone',
];
const COMMONJS = ['require', 'module', '__dirname', '__filename', 'exports'];
const globals = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**/*.ts', 'tests/**/*.ts'];

const boundaries = (alsoTypes) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      depConstraints: depConstraints(alsoTypes),
      // What belongs to the whole workspace is in no project; its specs live in tests/tools and tests/architecture.
      allow: ['tools/**', 'deploy/**', 'boundaries.mjs', '.dependency-cruiser.cjs'].map(
        (at) => `../../../${at}`,
      ),
      ignoredCircularDependencies: alsoTypes.length > 0 ? SPEC_CIRCLES : [],
    },
  ],
});

// Lint through nx only (`npm run lint`): without its cached project graph the boundaries rule is skipped without an error.
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.infra/**',
      'apps/review/web/src/api/schema.ts',
      '.data*/**',
      '**/test-results/**',
      'coverage/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals([...NODE, ...MORE]) },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals(COMMONJS) } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,js,mjs,cjs}'],
    plugins: { '@nx': nx, countersign },
    rules: {
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'name what is exported: `export *` hides circles and clashes',
        },
      ],
      'countersign/names': 'error',
      'countersign/comfort': ['warn', { file: 200, imports: 10, function: 40, parameters: 5, folders: 2 }],
      'countersign/limit': ['error', { file: 400, imports: 15, function: 80, parameters: 7, folders: 3 }],
    },
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}', 'tests/**/*.ts'],
    rules: boundaries([]),
  },
  {
    files: ['{apps,libs}/**/src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    // Lists and SQL: a module is its service's table of contents, a migration is one statement after another.
    files: ['**/*.module.ts', '**/catalogue.ts', '**/*.migration.ts', '**/migrations.ts'],
    rules: {
      'countersign/comfort': ['warn', { file: 200, parameters: 5, folders: 2 }],
      'countersign/limit': ['error', { file: 400, parameters: 7, folders: 3 }],
    },
  },
  {
    // features/<name>/components is the web's own rhythm, one folder deeper.
    files: ['apps/review/web/**'],
    rules: {
      'countersign/comfort': ['warn', { file: 200, imports: 10, function: 40, parameters: 5, folders: 3 }],
      'countersign/limit': ['error', { file: 400, imports: 15, function: 80, parameters: 7, folders: 4 }],
    },
  },
  { files: ['**/*.policy.ts'], rules: { 'countersign/pure-policy': 'error' } },
  {
    files: SPECS,
    rules: {
      ...boundaries(['testing']),
      'no-console': 'off',
      // A describe block is a chapter, not a function.
      'countersign/comfort': ['warn', { file: 300, imports: 12 }],
      'countersign/limit': ['error', { file: 400, imports: 15 }],
    },
  },
);
