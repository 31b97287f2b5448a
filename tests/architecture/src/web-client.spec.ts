import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ASKS_NOTHING, byHandIn } from './web-client.js';
import { sourcesOf, WEB } from './web-sentences.js';

const API = path.join(WEB, 'api');
const FILES = readdirSync(API).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

describe('the workspace asks the server with the client its description writes (AP-01)', () => {
  test('no file of api/ writes an answer down by hand or asks by itself, but the client and what the sign-in library answers', () => {
    expect(FILES.flatMap((file) => byHandIn(file, readFileSync(path.join(API, file), 'utf8')))).toEqual([]);
  });

  test('nothing outside api/ asks the server by itself', () => {
    const outside = sourcesOf(WEB).filter((file) => path.dirname(file) !== API);
    const importing = outside.filter((file) => {
      const [, names = ''] =
        /import (?:type )?\{([^}]*)\} from '[./]*\/api\/http\.js'/.exec(readFileSync(file, 'utf8')) ?? [];
      return names
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .some((name) => name && !ASKS_NOTHING.has(name));
    });
    expect(importing.map((file) => path.relative(WEB, file))).toEqual([]);
  });

  test.each([
    ['an answer as a literal', `const a = (): Promise<{ id: string }> => read('/a', {});`],
    [
      'an answer as an interface',
      `interface A { id: string }\nconst a = (): Promise<A[]> => read('/a', {});`,
    ],
    [
      'one by way of another type',
      `interface A { id: string }\ntype B = A | null;\nconst a = (): Promise<B> => read('/a', {});`,
    ],
    ['a call of its own', `const a = () => fetch('/api/v1/a');`],
    ['a call past the client', `import { get, Problem } from './http.js';`],
    ['an answer said to be another', `const a = (b: Schemas['B']) => b as unknown as string;`],
  ])('%s would be found', (_, source) => {
    expect(byHandIn('a.ts', source)).toHaveLength(1);
    expect(byHandIn('client.ts', source)).toEqual([]);
  });

  test('what the page says for itself is no answer', () => {
    const source = `export interface Filter { from: string }\nexport const a = (filter: Filter): Promise<Schemas['A']> => read('/a', { query: filter });`;
    expect(byHandIn('a.ts', source)).toEqual([]);
  });
});
