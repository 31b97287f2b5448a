import { knowledgeHref, operationsHref, parseRoute, workspaceHref } from './route.policy.js';

const ITEM = '7f6f1c1e-8f0a-4d3b-9a55-0c6b1a2d3e4f';

describe('an address', () => {
  test('RV-13: of a narrowed list is a link to it, and says nothing it does not know', () => {
    const filter = { channel: 'telegram', contactStatus: 'CUSTOMER', reviewer: 'me' };
    const { pathname, search } = new URL(workspaceHref('settled', ITEM, filter), 'http://review.example');
    const listed = { state: 'settled', filter };
    expect(parseRoute(pathname, `${search}&zebra=1&risk=`)).toEqual({
      page: 'workspace',
      listed,
      itemId: ITEM,
    });
  });

  test.each(['open', 'settled'] as const)('of an item leads back to it beside the %s list', (show) => {
    const { pathname, search } = new URL(workspaceHref(show, ITEM), 'http://review.example');
    expect(parseRoute(pathname, search)).toEqual({
      page: 'workspace',
      listed: { state: show, filter: {} },
      itemId: ITEM,
    });
  });

  test('names the pages outside the workspace', () => {
    expect(parseRoute('/setup', '')).toEqual({ page: 'setup' });
    expect(parseRoute('/sign-in', '')).toEqual({ page: 'sign-in' });
  });

  test('of an operations tab leads back to it', () => {
    expect(parseRoute(operationsHref('dead-letters'), '')).toEqual({
      page: 'operations',
      tab: 'dead-letters',
    });
  });

  test.each([undefined, 'house-rules.en.md'])('of the documents, or of %s, leads back to them', (name) => {
    expect(parseRoute(knowledgeHref(name), '')).toEqual({ page: 'knowledge', name });
  });

  test('that means nothing to us shows the queue', () => {
    expect(parseRoute('/items/../../etc', '?show=all')).toEqual({
      page: 'workspace',
      listed: { state: 'open', filter: {} },
    });
  });
});
