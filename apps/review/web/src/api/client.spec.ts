import { filled } from './client.js';

describe('addresses of the API (AP-01)', () => {
  it.each([
    ['/items/{id}', { path: { id: 'a/b c' } }, '/items/a%2Fb%20c'],
    [
      '/audit',
      { query: { action: 'key.', actor: '', cursor: undefined, limit: 3 } },
      '/audit?action=key.&limit=3',
    ],
    ['/people/{id}/roles', { path: { id: 'x' }, body: { roles: [] } }, '/people/x/roles'],
    ['/people', {}, '/people'],
  ])('%s is asked with its places filled and empty values left out', (address, asked, expected) => {
    expect(filled(address, asked)).toBe(expected);
  });
});
