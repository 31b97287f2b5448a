import { t } from '../../lib/language/t.js';

/** What was done, as a row says it; a code nobody has words for is shown as it is. */
const wordTable = (): Record<string, string> => ({
  'audit.exported': t('downloaded the trail'),
  'metrics.exported': t('downloaded numbers'),
  'business-facts.saved': t('changed the business facts'),
  'prompt.read': t('read the full prompt of a draft'),
  'channel.tested': t('sent a test message'),
  'constitution.confirmation-asked': t('asked somebody to confirm lowered rules'),
  'constitution.draft-discarded': t('threw a draft of the rules away'),
  'constitution.host-withdrawn': t('took a known host away'),
  'constitution.published': t('published rules'),
  'conversation.assigned': t('said whose a conversation is'),
  'conversation.mode-set': t('changed who answers a conversation'),
  'contact.silence-ended': t('ended a silence'),
  'contact.silenced': t('silenced a contact'),
  'contact.status-changed': t('changed where a contact stands'),
  'contact.value-recorded': t('recorded an amount of a contact'),
  'cta.removed': t('took a call to action away'),
  'cta.responded': t('said what came of a call to action'),
  'cta.saved': t('saved a call to action'),
  'dead-letter.discarded': t('discarded a dead letter'),
  'dead-letter.redriven': t('sent a dead letter back to work'),
  'draft.rejected': t('turned a draft down'),
  'evaluation-cases.read': t('read edits as evaluation cases'),
  'invitation.withdrawn': t('withdrew an invitation'),
  'item.asked': t('asked a colleague'),
  'item.closed': t('closed an item without a reply'),
  'item.expired': t('gave up an item nobody answered'),
  'item.handed-over': t('handed an item to a lead'),
  'item.returned': t('brought an item back'),
  'item.snoozed': t('put an item aside'),
  'key.created': t('made a key'),
  'key.revoked': t('revoked a key'),
  'key.rotated': t('rotated a key'),
  'memory.corrected': t('corrected what is known of a person'),
  'memory.pinned': t('pinned what is known of a person'),
  'memory.removed': t('removed what is known of a person'),
  'memory.unpinned': t('unpinned what is known of a person'),
  'model-profile.chosen': t('chose the model profile'),
  'moods.not-noticed': t('switched moods off'),
  'moods.noticed': t('switched moods on'),
  'note.written': t('wrote a private note'),
  'person.created': t('made an account'),
  'person.deactivated': t('deactivated somebody'),
  'person.invited': t('invited somebody'),
  'person.password-link-made': t('made a link for a new password'),
  'person.password-set': t('set a new password'),
  'person.reactivated': t('let somebody in again'),
  'person.roles-set': t('changed somebody’s roles'),
  'person.backup-code-used': t('used a back-up code up'),
  'person.backup-codes-made': t('made new back-up codes'),
  'person.second-factor-off': t('switched their second factor off'),
  'person.second-factor-on': t('switched their second factor on'),
  'person.second-factor-reset': t('took somebody’s second factor away'),
  'person.session-ended': t('signed a device out'),
  'person.signed-in': t('signed in'),
  'reply.approved': t('countersigned a reply'),
  'reply.overtaken': t('gave up a reply a newer message overtook'),
  'reply.resolved': t('settled an unknown send'),
  'reply.undone': t('took a reply back'),
  'value-setting.saved': t('changed the currency or the limit of amounts'),
  'sending.resumed': t('let sending go on'),
  'sending.stopped': t('stopped sending'),
  'webhook.created': t('made a webhook'),
  'webhook.died': t('switched off a webhook that took nothing for 24 hours'),
  'webhook.removed': t('removed a webhook'),
  'webhook.replayed': t('told a webhook something again'),
  'webhook.rotated': t('rotated the secret of a webhook'),
  'webhook.saved': t('changed a webhook'),
  'webhook.tested': t('tested a webhook'),
  'workspace.seeded': t('filled the workspace with invented people'),
  'taxonomy.brought-back': t('brought a tag or reason back'),
  'taxonomy.merged': t('merged a tag or reason into another'),
  'taxonomy.retired': t('retired a tag or reason'),
  'taxonomy.saved': t('changed a tag or reason'),
});

export function actionWords(action: string): string {
  return wordTable()[action] ?? action;
}

/** What the trail can be narrowed to, by what an action begins with. */
export const actionKinds = () =>
  [
    ['', t('Everything')],
    ['reply.', t('Replies')],
    ['item.', t('Items')],
    ['draft.', t('Drafts')],
    ['conversation.', t('Who answers')],
    ['note.', t('Notes')],
    ['person.', t('People and sign-ins')],
    ['key.', t('API keys')],
    ['contact.', t('Contacts: status, value, silence')],
    ['webhook.', t('Webhooks')],
    ['cta.', t('Calls to action')],
    ['constitution.', t('Safety rules')],
    ['memory.', t('What is known of people')],
    ['sending.', t('Stops of sending')],
    ['dead-letter.', t('Dead letters')],
    ['prompt.', t('Full prompts of drafts')],
    ['model-profile.', t('Model profiles')],
    ['business-facts.', t('Business facts')],
    ['taxonomy.', t('Tags and reasons')],
    ['value-setting.', t('Currency and limit of amounts')],
    ['metrics.', t('Downloads of numbers')],
    ['audit.', t('Downloads of the trail')],
  ] as const;

/** Who it was: a name, or what is no person. */
export function actorWords({ actor, actorName }: { actor: string; actorName?: string }): string {
  if (actorName) return actorName;
  if (actor === 'system') return t('Countersign');
  if (actor === 'operator:cli') return t('The command line');
  const policy = /^policy:(.+)@/.exec(actor)?.[1];
  return policy ? t('Policy {{policy}}', { policy }) : actor;
}
