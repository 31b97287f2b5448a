import { ALL_ROLES, type Role } from '../src/access/auth.js';

/** Whoever has the link, and whoever watches over the process. */
export const PUBLIC = [
  'GET /health/live',
  'GET /health/ready',
  'POST /join',
  'POST /join/look',
  'POST /setup',
];

const READS = 'V R L A - -';
const DECIDES = '- R L - - -';
const LEADS = '- - L A - -';
const ADMINISTERS = '- - - A - -';
const EVERYBODY = 'V R L A O U';

/** Who may ask each route: viewer, reviewer, lead, admin, operator, auditor, as the table in capabilities §6 has them. */
export const ACCESS: Record<string, string> = {
  'GET /audit': '- - L A - U',
  'GET /audit/export': '- - L A - U',
  'GET /audit/verify': '- - - - - U',
  'GET /channels': EVERYBODY,
  'GET /channels/:accountId/templates': READS,
  'GET /constitution': 'V R L A - U',
  'GET /constitution/versions/:version': 'V R L A - U',
  'GET /conversations/:id': READS,
  'GET /conversations/:id/composer': READS,
  'GET /conversations/:id/memory': READS,
  'GET /conversations/:id/promises': READS,
  'GET /costs': '- - L A O -',
  'GET /dead-letters': '- - - - O U',
  'GET /dead-letters/:id': '- - - - O U',
  'GET /dead-letters/groups': '- - - - O U',
  'GET /evaluation-cases': '- - - A O -',
  'GET /facts': 'V R L A O -',
  'GET /files/:id': READS,
  'GET /items': READS,
  'GET /items/:id': READS,
  'GET /kill-switch': EVERYBODY,
  'GET /knowledge': 'V R L A O -',
  'GET /knowledge/:name': 'V R L A O -',
  'GET /knowledge/search': READS,
  'GET /me': EVERYBODY,
  'GET /me/sessions': EVERYBODY,
  'GET /media/:id/:part': READS,
  'GET /model-profiles': EVERYBODY,
  'GET /model-profiles/in-force': EVERYBODY,
  'GET /people': '- - - A - U',
  'GET /saved-replies': READS,
  'GET /saved-replies/:shortcut/versions': READS,
  'GET /search': READS,
  'GET /stream': EVERYBODY,
  'GET /taxonomy': EVERYBODY,
  'GET /unknown-sends': 'V R L A - U',
  'POST /channels/:accountId/templates/sync': DECIDES,
  'POST /constitution/draft': LEADS,
  'POST /constitution/draft/discard': LEADS,
  'POST /constitution/draft/publish': ADMINISTERS,
  'POST /constitution/hosts/withdraw': ADMINISTERS,
  'POST /constitution/try': 'V R L A - U',
  'POST /conversations/:id/facts': DECIDES,
  'POST /conversations/:id/files': DECIDES,
  'POST /conversations/:id/promises/:commitmentId/settle': DECIDES,
  'POST /conversations/:id/replies': DECIDES,
  'POST /conversations/:id/saved-replies/:shortcut': DECIDES,
  'POST /conversations/:id/seen': DECIDES,
  'POST /dead-letters/discard': '- - - - O -',
  'POST /dead-letters/redrive': '- - - - O -',
  'POST /facts': ADMINISTERS,
  'POST /items/:id/approve': DECIDES,
  'POST /items/:id/claim': DECIDES,
  'POST /items/:id/close': DECIDES,
  'POST /items/:id/hand-over': DECIDES,
  'POST /items/:id/heartbeat': DECIDES,
  'POST /items/:id/instruct': DECIDES,
  'POST /items/:id/reject': DECIDES,
  'POST /items/:id/release': DECIDES,
  'POST /items/:id/undo': DECIDES,
  'POST /kill-switch': '- - L A O -',
  'POST /knowledge/:name': LEADS,
  'POST /knowledge/:name/remove': LEADS,
  'POST /knowledge/import': LEADS,
  'POST /me/sessions/:id/end': EVERYBODY,
  'POST /memory/moods': ADMINISTERS,
  'POST /model-profiles/release': '- - - A O -',
  'POST /model-profiles/use': '- - - A O -',
  'POST /people/:id/deactivate': ADMINISTERS,
  'POST /people/:id/password-link': ADMINISTERS,
  'POST /people/:id/reactivate': ADMINISTERS,
  'POST /people/:id/roles': ADMINISTERS,
  'POST /people/invitations': ADMINISTERS,
  'POST /people/invitations/:id/withdraw': ADMINISTERS,
  'POST /saved-replies/:shortcut': LEADS,
  'POST /saved-replies/:shortcut/remove': LEADS,
  'POST /unknown-sends/:replyId/resolve': DECIDES,
};

/** The roles a row's letters stand for. */
export function holders(letters: string): Role[] {
  const marks = letters.split(' ');
  return ALL_ROLES.filter((_, at) => marks[at] !== '-');
}
