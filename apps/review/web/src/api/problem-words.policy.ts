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

const WORDS: Record<string, [title: string, next: string]> = {
  digest_mismatch: [
    'Nothing was sent: what you approved is not what is stored now',
    'The card shows the newest state and your text. Read it again, then approve.',
  ],
  newer_inbound: [
    'Nothing was sent: the customer wrote again',
    'Read the new messages, then refresh the draft or answer anyway.',
  ],
  item_changed: [
    'Nothing was done: this item changed meanwhile',
    'Look at the newest state and decide again.',
  ],
  claim_lost: [
    'Nothing was done: your claim on this item ended',
    'Your text is kept. Try again to claim it.',
  ],
  already_answered: ['Nothing was sent: this was already answered', 'Your text is kept until you leave it.'],
  conversation_held: [
    'Nothing was sent: this conversation is on hold',
    'Your text is kept. When an operator has dealt with what got stuck, approve again.',
  ],
  nothing_chosen: ['Nothing was done: no letters were chosen', 'Choose some and try again.'],
  suppressed: [
    'Nothing was sent: this person may not be written to',
    'They asked us to stop, or blocked us.',
  ],
  window_closed: [
    'Nothing was sent: the customer wrote too long ago',
    'Until they write again the channel takes templates only. Your text is kept.',
  ],
  blocked_by_policy: [
    'Nothing was sent: the safety rules stopped this text',
    'Change these words and approve again.',
  ],
  needs_lead: [
    'Nothing was sent: the safety rules want a lead to look at this',
    'Change these words, or hand the item to a lead with your text.',
  ],
  needs_reason: [
    'Nothing was sent yet: the safety rules found something',
    'Change these words, or say why they may be sent all the same.',
  ],
  not_judged: [
    'Nothing was sent yet: the model that judges texts gave no answer',
    'The rules have read it and let it through. Approve again to ask once more, or send it unjudged: that is recorded under your name.',
  ],
  no_more_drafts: [
    'No other draft was asked for: there are five already',
    'Take one of them below the text, or write by hand.',
  ],
  too_long: ['Nothing was sent: a bubble is too long for this channel', 'Shorten or split it.'],
  template_unusable: [
    'Nothing was sent: this template cannot be sent as it is',
    'Choose it again, or another one.',
  ],
  unfilled_place: [
    'Nothing was sent: a place in this text is not filled',
    'Write what belongs there and approve again.',
  ],
  saved_reply_wrong: ['Nothing was saved: a text cannot be used as it is', 'Mend it and save again.'],
  shortcut_taken: ['Nothing was saved: this shortcut is or was another reply’s', 'Choose another one.'],
  file_unusable: ['Nothing was sent: a file of this reply is gone', 'Take it out and attach it again.'],
  no_such_message: ['Nothing was sent: the message you react to is gone', 'Take the reaction out.'],
  changed_meanwhile: [
    'Nothing was saved: somebody saved this document meanwhile',
    'Your text is still here. Open the newest version in another tab and put the two together.',
  ],
  rules_changed_meanwhile: [
    'Nothing was done: somebody changed the draft meanwhile',
    'What you typed is still here. Look at the newest draft, then save again.',
  ],
  rules_wrong: ['Nothing was published: a rule is not as it must be', 'Mend it and publish again.'],
  nothing_changed: ['Nothing was published: these rules are in force already', 'Change something first.'],
  second_admin_needed: [
    'Another administrator has to confirm this',
    'It lowers a rule that comes with the product.',
  ],
  no_passages: ['Nothing was saved: there is nothing to find in it', 'Write something under a heading.'],
  supervisor_away: [
    'The service that keeps the documents did not answer',
    'Your text is still here. Try again in a moment.',
  ],
  fact_changed: [
    'Nothing was changed: somebody else decided about this meanwhile',
    'Below is how it stands now. Decide again if it is still wrong.',
  ],
  bad_value: [
    'Nothing was changed: this fact cannot have that value',
    'A language is a code like en; a time zone is one like Europe/Lisbon.',
  ],
  promise_over: [
    'This promise is over already',
    'Somebody said what became of it, or it was replaced by a newer one.',
  ],
  memory_away: [
    'The service that remembers people did not answer',
    'Nothing was changed. Try again in a moment.',
  ],
  unsupported_content: ['Nothing was sent: the channel does not carry that', 'Change it and approve again.'],
  not_unknown: [
    'Nothing was done: it is known what became of this reply',
    'The list shows what is left to settle.',
  ],
  dispatcher_away: [
    'The sending service did not answer',
    'Try again in a moment: the same decision counts once, even if it was heard.',
  ],
  overtaken: ['Somebody else changed this at the same moment', 'Look at how it stands now.'],
  no_such_account: ['There is no such channel account', 'Pick one from the list.'],
  item_open: [
    'Nothing was sent: the customer wrote meanwhile',
    'Answer in the open item; your text is kept.',
  ],
  in_progress: ['This is being carried out already', 'Look at the item in a moment.'],
  already_leaving: ['Too late to take back', 'The reply is already on its way.'],
  last_administrator: [
    'Nothing was changed: nobody could administer the workspace any more',
    'Make somebody else an administrator first.',
  ],
  already_here: ['Nobody was invited: this address has an account here', 'Change their roles instead.'],
  no_such_person: ['There is nobody active with this account', 'Look at the list again.'],
  no_such_invitation: ['This link is not open any more', 'It was used, withdrawn or is too old.'],
  no_such_session: ['You are not signed in there any more', 'The list shows where you still are.'],
  network: ['The server cannot be reached', 'Your text is kept. Check the connection and try again.'],
  timeout: [
    'The server took too long to answer',
    'It may have worked: look at the item before you try again.',
  ],
  signed_out: ['You were signed out', 'Sign in again; your text is kept in this tab.'],
  forbidden: ['You may not do this', 'Ask an administrator for the role it needs.'],
  not_found: ['This is not here any more', 'Pick another item from the queue.'],
  too_large: ['The text is too long', 'Shorten it and try again.'],
  http_429: ['Too many attempts', 'Wait a few minutes, then try again.'],
};

/** Where no item lies on the desk: nothing to hand over, and of what is sent again no word can be changed. */
export type Place = 'item' | 'by-hand' | 'again';

const ELSEWHERE: Partial<Record<Place, Record<string, string>>> = {
  'by-hand': { needs_lead: 'Change these words, or ask a lead to write to them.' },
  again: {
    needs_lead: 'Ask a lead to send it again, or give it up and answer anew.',
    needs_reason: 'Say why it may be sent all the same, or give it up and answer anew.',
    blocked_by_policy: 'Nobody may send it as it is: give it up and answer anew.',
  },
};

function particulars({ details }: Refusal): string[] {
  const entries = Array.isArray(details) ? (details as unknown[]) : [];
  return entries.flatMap((entry) => {
    const { message, reason } = (entry ?? {}) as Record<string, unknown>;
    if (typeof message !== 'string') return [];
    return [typeof reason === 'string' ? `${message} (the judge: ${reason})` : message];
  });
}

/** Turns a refusal into words. An unknown code shows the server's own sentence, never a bare number. */
export function problemWords(refusal: Refusal, place: Place = 'item'): ProblemWords {
  const list = particulars(refusal);
  if (refusal.code === 'claimed_by_other') {
    const title = `${list[0] ?? 'Somebody else'} is answering this one`;
    return { title, next: 'Your text is kept in this tab. Pick another item.', list: [] };
  }
  if (refusal.code === 'already_resolved') {
    const title = list[0] ?? 'Somebody else settled this one';
    return { title, next: 'Nothing was done twice. The list shows what is left to settle.', list: [] };
  }
  const [title, next] = WORDS[refusal.code] ?? WORDS[`http_${refusal.status}`] ?? [];
  if (title !== undefined && next !== undefined)
    return { title, next: ELSEWHERE[place]?.[refusal.code] ?? next, list };
  if (refusal.status >= 500) {
    return { title: 'The server failed', next: 'Your text is kept. Try again in a moment.', list };
  }
  return { title: refusal.detail ?? 'This was not accepted', next: 'Your text is kept.', list };
}
