/** What was done, as a row says it; a code nobody has words for is shown as it is. */
const WORDS: Record<string, string> = {
  'audit.exported': 'downloaded the trail',
  'business-facts.saved': 'changed the business facts',
  'constitution.confirmation-asked': 'asked somebody to confirm lowered rules',
  'constitution.draft-discarded': 'threw a draft of the rules away',
  'constitution.host-withdrawn': 'took a known host away',
  'constitution.published': 'published rules',
  'dead-letter.discarded': 'discarded a dead letter',
  'dead-letter.redriven': 'sent a dead letter back to work',
  'evaluation-cases.read': 'read edits as evaluation cases',
  'invitation.withdrawn': 'withdrew an invitation',
  'item.closed': 'closed an item without a reply',
  'item.handed-over': 'handed an item to a lead',
  'memory.corrected': 'corrected what is known of a person',
  'memory.pinned': 'pinned what is known of a person',
  'memory.removed': 'removed what is known of a person',
  'memory.unpinned': 'unpinned what is known of a person',
  'model-profile.chosen': 'chose the model profile',
  'moods.not-noticed': 'switched moods off',
  'moods.noticed': 'switched moods on',
  'person.created': 'made an account',
  'person.deactivated': 'deactivated somebody',
  'person.invited': 'invited somebody',
  'person.password-link-made': 'made a link for a new password',
  'person.password-set': 'set a new password',
  'person.reactivated': 'let somebody in again',
  'person.roles-set': 'changed somebody’s roles',
  'person.session-ended': 'signed a device out',
  'person.signed-in': 'signed in',
  'reply.approved': 'countersigned a reply',
  'reply.overtaken': 'gave up a reply a newer message overtook',
  'reply.resolved': 'settled an unknown send',
  'reply.undone': 'took a reply back',
  'sending.resumed': 'let sending go on',
  'sending.stopped': 'stopped sending',
};

export function actionWords(action: string): string {
  return WORDS[action] ?? action;
}

/** What the trail can be narrowed to, by what an action begins with. */
export const ACTION_KINDS = [
  ['', 'Everything'],
  ['reply.', 'Replies'],
  ['item.', 'Items'],
  ['person.', 'People and sign-ins'],
  ['constitution.', 'Safety rules'],
  ['memory.', 'What is known of people'],
  ['sending.', 'Stops of sending'],
  ['dead-letter.', 'Dead letters'],
  ['model-profile.', 'Model profiles'],
  ['business-facts.', 'Business facts'],
  ['audit.', 'Downloads of the trail'],
] as const;

/** Who it was: a name, or what is no person. */
export function actorWords({ actor, actorName }: { actor: string; actorName?: string }): string {
  if (actorName) return actorName;
  if (actor === 'system') return 'Countersign';
  if (actor === 'operator:cli') return 'The command line';
  const policy = /^policy:(.+)@/.exec(actor)?.[1];
  return policy ? `Policy ${policy}` : actor;
}
