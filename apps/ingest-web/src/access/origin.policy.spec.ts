import { originAllowed } from './origin.policy.js';

describe('a request is taken', () => {
  it.each([
    ['from a page we serve', 'http://127.0.0.1:3001', '127.0.0.1:3001', true],
    ['from a script, which has no origin', undefined, '127.0.0.1:3001', true],
    ['from our public address behind a proxy', 'https://chat.shop.example', 'ingest-web:3001', true],
    ['from the same machine on another port', 'http://127.0.0.1:3000', '127.0.0.1:3001', false],
    ['from another site', 'https://evil.example', '127.0.0.1:3001', false],
    ['from a site whose name only begins alike', 'https://chat.shop.example.evil', 'ingest-web:3001', false],
    ['from a sandboxed frame', 'null', '127.0.0.1:3001', false],
  ])('%s', (_case, origin, host, taken) => {
    expect(originAllowed(origin, host, ['https://chat.shop.example'])).toBe(taken);
  });
});
