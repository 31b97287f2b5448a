import { t } from '../lib/language/t.js';
import { signInProblems } from './sign-in-problems.policy.js';

/** A refusal in words a reviewer can act on. */
interface ProblemWords {
  title: string;
  /** What to do now. */
  next: string;
  /** The particulars: changed fields, blocked words. */
  list: string[];
}

interface Refusal {
  status: number;
  code: string;
  detail?: string | undefined;
  details?: unknown;
}

const wordTable = (): Record<string, [title: string, next: string]> => ({
  digest_mismatch: [
    t('Nothing was sent: what you approved is not what is stored now'),
    t('The card shows the newest state and your text. Read it again, then approve.'),
  ],
  newer_inbound: [
    t('Nothing was sent: the customer wrote again'),
    t('Read the new messages, then refresh the draft or answer anyway.'),
  ],
  item_changed: [
    t('Nothing was done: this item changed meanwhile'),
    t('Look at the newest state and decide again.'),
  ],
  claim_lost: [
    t('Nothing was done: your claim on this item ended'),
    t('Your text is kept. Try again to claim it.'),
  ],
  already_answered: [
    t('Nothing was sent: this was already answered'),
    t('Your text is kept until you leave it.'),
  ],
  conversation_held: [
    t('Nothing was sent: this conversation is on hold'),
    t('Your text is kept. When an operator has dealt with what got stuck, approve again.'),
  ],
  nothing_chosen: [t('Nothing was done: no letters were chosen'), t('Choose some and try again.')],
  suppressed: [
    t('Nothing was sent: this person may not be written to'),
    t('They asked us to stop, or blocked us.'),
  ],
  not_ready: [t('Nothing was sent: this one is not ready any more'), t('Look at it by itself.')],
  needs_a_look: [t('Nothing was sent: this one needs a look of its own'), t('Look at it by itself.')],
  has_findings: [t('Nothing was sent: the safety rules found something'), t('Look at it by itself.')],
  not_grounded: [t('Nothing was sent: nothing backs this draft'), t('Look at it by itself.')],
  edited: [t('Nothing was sent: this is not the draft any more'), t('Look at it by itself.')],
  not_alike: [t('Nothing was sent: this one says something else'), t('Look at it by itself.')],
  silenced: [t('Nothing was done: this person is silenced'), t('End the silence, then decide.')],
  silenced_already: [
    t('Nothing was done: somebody silenced this person already'),
    t('Look at the newest state.'),
  ],
  not_silenced: [t('Nothing was done: this person is not silenced any more'), t('Look at the newest state.')],
  in_danger: [
    t('Nothing was done: somebody may be in danger here'),
    t('Answer or close what is open first; then they can be silenced.'),
  ],
  window_closed: [
    t('Nothing was sent: the customer wrote too long ago'),
    t('Until they write again the channel takes templates only. Your text is kept.'),
  ],
  blocked_by_policy: [
    t('Nothing was sent: the safety rules stopped this text'),
    t('Change these words and approve again.'),
  ],
  needs_lead: [
    t('Nothing was sent: the safety rules want a lead to look at this'),
    t('Change these words, or hand the item to a lead with your text.'),
  ],
  needs_reason: [
    t('Nothing was sent yet: the safety rules found something'),
    t('Change these words, or say why they may be sent all the same.'),
  ],
  not_judged: [
    t('Nothing was sent yet: the model that judges texts gave no answer'),
    t(
      'The rules have read it and let it through. Approve again to ask once more, or send it unjudged: that is recorded under your name.',
    ),
  ],
  no_more_drafts: [
    t('No other draft was asked for: there are five already'),
    t('Take one of them below the text, or write by hand.'),
  ],
  too_long: [t('Nothing was sent: a bubble is too long for this channel'), t('Shorten or split it.')],
  template_unusable: [
    t('Nothing was sent: this template cannot be sent as it is'),
    t('Choose it again, or another one.'),
  ],
  unfilled_place: [
    t('Nothing was sent: a place in this text is not filled'),
    t('Write what belongs there and approve again.'),
  ],
  saved_reply_wrong: [t('Nothing was saved: a text cannot be used as it is'), t('Mend it and save again.')],
  shortcut_taken: [t('Nothing was saved: this shortcut is or was another reply’s'), t('Choose another one.')],
  file_unusable: [t('Nothing was sent: a file of this reply is gone'), t('Take it out and attach it again.')],
  no_such_message: [t('Nothing was sent: the message you react to is gone'), t('Take the reaction out.')],
  changed_meanwhile: [
    t('Nothing was saved: somebody changed this meanwhile'),
    t('What you wrote is still here. Open this in another tab to see theirs.'),
  ],
  rules_changed_meanwhile: [
    t('Nothing was done: somebody changed the draft meanwhile'),
    t('What you typed is still here. Look at the newest draft, then save again.'),
  ],
  rules_wrong: [t('Nothing was published: a rule is not as it must be'), t('Mend it and publish again.')],
  nothing_changed: [
    t('Nothing was published: these rules are in force already'),
    t('Change something first.'),
  ],
  second_admin_needed: [
    t('Another administrator has to confirm this'),
    t('It lowers a rule that comes with the product.'),
  ],
  no_passages: [
    t('Nothing was saved: there is nothing to find in it'),
    t('Write something under a heading.'),
  ],
  supervisor_away: [
    t('The service that keeps the documents did not answer'),
    t('Your text is still here. Try again in a moment.'),
  ],
  fact_changed: [
    t('Nothing was changed: somebody else decided about this meanwhile'),
    t('Below is how it stands now. Decide again if it is still wrong.'),
  ],
  bad_value: [
    t('Nothing was changed: this fact cannot have that value'),
    t('A language is a code like en; a time zone is one like Europe/Lisbon.'),
  ],
  status_changed: [
    t('Nothing was changed: somebody else changed their status meanwhile'),
    t('Below is how it stands now. Choose again if it is still wrong.'),
  ],
  move_not_allowed: [
    t('Nothing was changed: nobody goes from there to here'),
    t('A lead can correct what is recorded.'),
  ],
  correction_needs_lead: [
    t('Nothing was changed: this would be a correction'),
    t('Ask a lead to correct what is recorded.'),
  ],
  amount_wrong: [t('Nothing was recorded: the amount cannot be as it is'), t('Mend it and save again.')],
  amount_needs_lead: [
    t('Nothing was recorded: this amount is a lead’s to record'),
    t('Ask a lead. Smaller amounts that were paid you can record yourself.'),
  ],
  no_such_currency: [t('Nothing was saved: this is no currency'), t('Write its code, like EUR.')],
  currency_in_use: [
    t('Nothing was saved: amounts are recorded in the other currency'),
    t('It stands, so that totals stay right.'),
  ],
  setting_changed: [t('Nothing was saved: somebody changed this meanwhile'), t('Look at how it stands now.')],
  cta_refused: [
    t('Nothing was sent: they may not be asked for anything now'),
    t('Take the call to action out and approve again.'),
  ],
  cta_wrong: [t('Nothing was saved: it cannot be used as it is'), t('Mend it and save again.')],
  cta_changed: [
    t('Nothing was saved: somebody changed this meanwhile'),
    t('What you wrote is still here. Open this in another tab to see theirs.'),
  ],
  response_changed: [
    t('Nothing was changed: somebody said what came of it meanwhile'),
    t('Below is how it stands now. Choose again if it is still wrong.'),
  ],
  reference_used: [
    t('Nothing was recorded: this number is recorded already'),
    t('It stands there with another amount or for somebody else. Look at the number again.'),
  ],
  promise_over: [
    t('This promise is over already'),
    t('Somebody said what became of it, or it was replaced by a newer one.'),
  ],
  memory_away: [
    t('The service that remembers people did not answer'),
    t('Nothing was changed. Try again in a moment.'),
  ],
  unsupported_content: [
    t('Nothing was sent: the channel does not carry that'),
    t('Change it and approve again.'),
  ],
  not_unknown: [
    t('Nothing was done: it is known what became of this reply'),
    t('The list shows what is left to settle.'),
  ],
  dispatcher_away: [
    t('The sending service did not answer'),
    t('Try again in a moment: the same decision counts once, even if it was heard.'),
  ],
  overtaken: [t('Somebody else changed this at the same moment'), t('Look at how it stands now.')],
  no_such_account: [t('There is no such channel account'), t('Pick one from the list.')],
  unknown_recipient: [t('Nothing was sent: this is nobody we can write to'), t('Name somebody else.')],
  number_wrong: [t('Nothing was sent: this is no phone number'), t('What you filled in is kept.')],
  known_contact: [t('Nothing was sent: they have a conversation already'), t('What you filled in is kept.')],
  no_consent: [
    t('Nothing was sent: they have not agreed to this, or no longer do'),
    t('Ask them, or choose a template they agreed to.'),
  ],
  consent_in_future: [
    t('Nothing was sent: consent cannot be given in the future'),
    t('What you filled in is kept.'),
  ],
  consented_already: [
    t('Nothing was done: they have agreed to this already'),
    t('What you filled in is kept.'),
  ],
  consent_withdrawn: [t('Nothing was sent: they withdrew this consent'), t('What you filled in is kept.')],
  account_not_green: [
    t('Nothing was sent: this account does not work now'),
    t('What you filled in is kept.'),
  ],
  ingest_away: [
    t('Nothing was sent: the service that receives WhatsApp messages does not answer'),
    t('Try again in a moment.'),
  ],
  too_many_tests: [t('Nothing was sent: this account was tested often just now'), t('Wait a few minutes.')],
  item_open: [
    t('Nothing was sent: the customer wrote meanwhile'),
    t('Answer in the open item; your text is kept.'),
  ],
  in_progress: [t('This is being carried out already'), t('Look at the item in a moment.')],
  already_leaving: [t('Too late to take back'), t('The reply is already on its way.')],
  some_left: [t('Some had left already'), t('The others were taken back and wait in the queue again.')],
  last_administrator: [
    t('Nothing was changed: nobody could administer the workspace any more'),
    t('Make somebody else an administrator first.'),
  ],
  works_elsewhere: [
    t('Nothing was changed: they also work in a workspace you do not administer'),
    t('Somebody who administers all of theirs can do this.'),
  ],
  workspace_exists: [t('Nothing was made: another workspace has this id'), t('Choose another id.')],
  workspace_differs: [
    t('Nothing was changed: somebody else changed this workspace meanwhile'),
    t('Close this and look at it again.'),
  ],
  workspace_suspended: [t('This workspace is suspended'), t('Nobody works in it until it is resumed.')],
  already_here: [t('Nobody was invited: this address has an account here'), t('Change their roles instead.')],
  too_many_requests: [t('That was too much at once'), t('Wait a moment, then try again.')],
  shown_once: [
    t('It was made, but the connection broke before it could be shown'),
    t('End it in the list, and make another.'),
  ],
  key_over: [
    t('Nothing was done: this key was replaced, revoked or has expired'),
    t('The list shows the keys that work.'),
  ],
  no_such_person: [t('There is nobody active with this account'), t('Look at the list again.')],
  no_such_invitation: [t('This link is not open any more'), t('It was used, withdrawn or is too old.')],
  no_such_session: [t('You are not signed in there any more'), t('The list shows where you still are.')],
  network: [t('The server cannot be reached'), t('Your text is kept. Check the connection and try again.')],
  timeout: [
    t('The server took too long to answer'),
    t('It may have worked: look at the item before you try again.'),
  ],
  signed_out: [t('You were signed out'), t('Sign in again; your text is kept in this tab.')],
  forbidden: [t('You may not do this'), t('Ask an administrator for the role it needs.')],
  not_found: [t('This is not here any more'), t('Pick another item from the queue.')],
  too_large: [t('The text is too long'), t('Shorten it and try again.')],
  http_429: [t('Too many attempts'), t('Wait a few minutes, then try again.')],
});

/** Where no item lies on the desk: nothing to hand over, and of what is sent again no word can be changed. */
export type Place = 'item' | 'by-hand' | 'again';

const elsewhere = (): Partial<Record<Place, Record<string, string>>> => ({
  'by-hand': { needs_lead: t('Change these words, or ask a lead to write to them.') },
  again: {
    needs_lead: t('Ask a lead to send it again, or give it up and answer anew.'),
    needs_reason: t('Say why it may be sent all the same, or give it up and answer anew.'),
    blocked_by_policy: t('Nobody may send it as it is: give it up and answer anew.'),
  },
});

function particulars({ details }: Refusal): string[] {
  const entries = Array.isArray(details) ? (details as unknown[]) : [];
  return entries.flatMap((entry) => {
    const { message, reason } = (entry ?? {}) as Record<string, unknown>;
    if (typeof message !== 'string') return [];
    return [
      typeof reason === 'string' ? t('{{message}} (the judge: {{reason}})', { message, reason }) : message,
    ];
  });
}

/** Turns a refusal into words. An unknown code shows the server's own sentence, never a bare number. */
export function problemWords(refusal: Refusal, place: Place = 'item'): ProblemWords {
  const list = particulars(refusal);
  if (refusal.code === 'claimed_by_other') {
    const title = t('{{list}} is answering this one', { list: list[0] ?? t('Somebody else') });
    return { title, next: t('Your text is kept in this tab. Pick another item.'), list: [] };
  }
  if (refusal.code === 'already_resolved') {
    const title = list[0] ?? t('Somebody else settled this one');
    return { title, next: t('Nothing was done twice. The list shows what is left to settle.'), list: [] };
  }
  const [title, next] =
    signInProblems()[refusal.code] ??
    wordTable()[refusal.code] ??
    wordTable()[`http_${refusal.status}`] ??
    [];
  if (title !== undefined && next !== undefined)
    return { title, next: elsewhere()[place]?.[refusal.code] ?? next, list };
  if (refusal.status >= 500) {
    return { title: t('The server failed'), next: t('Your text is kept. Try again in a moment.'), list };
  }
  return { title: refusal.detail ?? t('This was not accepted'), next: t('Your text is kept.'), list };
}
