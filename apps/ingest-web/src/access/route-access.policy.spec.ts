import { routeAccess } from './route-access.policy.js';

describe('every route has its check', () => {
  it.each([
    ['/chat', 'open'],
    ['/chat/embed.js', 'open'],
    ['/chat/assets/:name', 'open'],
    ['/chat/sessions', 'session'],
    ['/chat/messages', 'visitor'],
    ['/chat/stream', 'visitor'],
    ['/chat/history', 'visitor'],
    ['/internal/deliveries/:bubbleId', 'internal'],
  ])('%s is %s', (route, access) => {
    expect(routeAccess(route, route)).toBe(access);
  });

  it('needs a visitor token for a route nobody thought of', () => {
    expect(routeAccess('/chat/something-new', '/chat/something-new')).toBe('visitor');
  });

  it('does not say which internal addresses exist', () => {
    expect(routeAccess(undefined, '/internal/anything')).toBe('internal');
  });

  it('lets anybody know that nothing is there', () => {
    expect(routeAccess(undefined, '/nothing')).toBe('open');
  });
});
