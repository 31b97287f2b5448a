import path from 'node:path';
import { runTool } from './run-tool.js';

interface Planted {
  what: string;
  file: string;
  text: string;
  rules: string[];
}

const BOUNDARY = ['@nx/enforce-module-boundaries'];
const importing = (name: string): string =>
  `import * as planted from '${name}';\nexport const used = planted;\n`;
const lines = (count: number): string => Array.from({ length: count }, (_, n) => `  void ${n};`).join('\n');

const VIOLATIONS: Planted[] = [
  {
    what: 'a service that imports another service',
    file: 'apps/rapport-writer/src/planted.ts',
    text: importing('../../analytics-writer/src/service.js'),
    rules: BOUNDARY,
  },
  {
    what: 'the web that imports the transport',
    file: 'apps/review/web/src/app/planted.ts',
    text: importing('@countersign/messaging'),
    rules: BOUNDARY,
  },
  {
    what: 'a door that opens onto another door',
    file: 'libs/llm/src/planted.ts',
    text: importing('@countersign/channels/sender'),
    rules: BOUNDARY,
  },
  {
    what: 'the transport that knows what a contact is',
    file: 'libs/messaging/src/planted.ts',
    text: importing('@countersign/rapport'),
    rules: BOUNDARY,
  },
  {
    what: 'a contract that logs',
    file: 'libs/contracts/src/planted.ts',
    text: importing('@countersign/observability'),
    rules: BOUNDARY,
  },
  {
    what: 'a contract that needs Nest',
    file: 'libs/contracts/src/planted.ts',
    text: importing('@nestjs/common'),
    rules: BOUNDARY,
  },
  {
    what: 'code for the browser that needs code for Node',
    file: 'apps/review/web/src/planted.ts',
    text: importing('@countersign/observability'),
    rules: BOUNDARY,
  },
  {
    what: 'a source that uses what is for specs',
    file: 'apps/rapport-writer/src/planted.ts',
    text: importing('@countersign/testing'),
    rules: BOUNDARY,
  },
  {
    what: 'a path into another project',
    file: 'libs/messaging/src/planted.ts',
    text: importing('../../contracts/src/ids.js'),
    rules: BOUNDARY,
  },
  {
    what: 'export *',
    file: 'libs/messaging/src/planted.ts',
    text: `export * from './outcomes.js';\n`,
    rules: ['no-restricted-syntax'],
  },
  {
    what: 'a barrel in a folder',
    file: 'libs/channels/src/telegram/index.ts',
    text: `export { nothing } from './planted.js';\n`,
    rules: ['countersign/names'],
  },
  {
    what: 'a folder called after a kind',
    file: 'apps/debouncer/src/utils/planted.ts',
    text: `export const nothing = 0;\n`,
    rules: ['countersign/names'],
  },
  {
    what: 'a file name that is not kebab-case',
    file: 'apps/debouncer/src/plantedFile.ts',
    text: `export const nothing = 0;\n`,
    rules: ['countersign/names'],
  },
  {
    what: 'a file of more than 400 lines',
    file: 'apps/debouncer/src/planted.ts',
    text: `export function one() {\n${lines(70)}\n}\n${'\n'.repeat(340)}`,
    rules: ['countersign/limit'],
  },
  {
    what: 'a function of more than 80 lines',
    file: 'apps/debouncer/src/planted.ts',
    text: `export function one() {\n${lines(80)}\n}\n`,
    rules: ['countersign/limit'],
  },
  {
    what: 'more than 15 imports',
    file: 'apps/debouncer/src/planted.ts',
    text: Array.from({ length: 16 }, (_, n) => `import './planted-${n}.js';\n`).join(''),
    rules: ['countersign/limit'],
  },
  {
    what: 'a constructor that asks for the world',
    file: 'apps/debouncer/src/planted.ts',
    text: `export class One {\n  constructor(${Array.from({ length: 8 }, (_, n) => `readonly a${n}: number`).join(', ')}) {}\n}\n`,
    rules: ['countersign/limit'],
  },
  {
    what: 'a policy that looks at the clock',
    file: 'apps/debouncer/src/planted.policy.ts',
    text: `export const late = (at: number) => Date.now() > at || new Date().getTime() > at;\n`,
    rules: ['countersign/pure-policy'],
  },
  {
    what: 'a policy that waits',
    file: 'apps/debouncer/src/planted.policy.ts',
    text: `export async function late(at: Promise<number>) {\n  return (await at) > 0;\n}\n`,
    rules: ['countersign/pure-policy'],
  },
  {
    what: 'words on the console, past the allow-list of the log',
    file: 'apps/debouncer/src/planted.ts',
    text: `console.log('somebody wrote this');\n`,
    rules: ['no-console'],
  },
];

const ALLOWED: Planted[] = [
  {
    what: 'a service that imports a domain, a platform and the contracts',
    file: 'apps/rapport-writer/src/planted.ts',
    text: `import { CHANNELS } from '@countersign/contracts';\nimport { EventPublisher } from '@countersign/messaging';\nimport * as rapport from '@countersign/rapport';\nexport const used = [CHANNELS, EventPublisher, rapport];\n`,
    rules: [],
  },
  {
    what: 'a spec of a service that uses what is for specs',
    file: 'apps/rapport-writer/src/planted.int.spec.ts',
    text: importing('@countersign/testing'),
    rules: [],
  },
  {
    what: 'a spec of the transport that uses what is built from it',
    file: 'libs/messaging/src/planted.int.spec.ts',
    text: importing('@countersign/testing'),
    rules: [],
  },
  {
    what: 'the web that imports the contracts',
    file: 'apps/review/web/src/app/planted.ts',
    text: importing('@countersign/contracts/approval'),
    rules: [],
  },
];

describe('rules of single files', () => {
  let found: string[][];
  const planted = [...VIOLATIONS, ...ALLOWED];

  beforeAll(() => {
    // Without its cached project graph the boundaries rule switches itself off and says nothing.
    expect(runTool('nx', ['show', 'projects']).code).toBe(0);
    const stdin = JSON.stringify(planted.map(({ file, text }) => ({ file, text })));
    const { stdout, stderr } = runTool(path.join(__dirname, 'lint-planted.mjs'), [], { stdin });
    if (!stdout) throw new Error(stderr);
    found = JSON.parse(stdout) as string[][];
  });

  test.each(VIOLATIONS.map((one, index) => [one.what, one, index] as const))(
    '%s is refused',
    (_what, { rules }, index) => {
      expect(found[index]).toEqual(rules);
    },
  );

  test.each(ALLOWED.map((one, index) => [one.what, VIOLATIONS.length + index] as const))(
    '%s is fine',
    (_what, index) => {
      expect(found[index]).toEqual([]);
    },
  );
});
