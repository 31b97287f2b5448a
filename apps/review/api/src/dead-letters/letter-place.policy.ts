/** What a subject says about an event that may not be readable itself. */
export interface LetterPlace {
  /** `inbound.message.v1`, or `unknown` for a subject that is none of ours. */
  eventType: string;
  workspace: string;
  conversationId?: string;
}

const SUBJECT = /^cs\.([a-z]+\.[a-z-]+\.v\d+)\.\d+\.([a-z0-9_-]{1,40})\.([^.]+)$/;

/** `cs.inbound.message.v1.12.main.c_…`: kind, workspace, and the conversation where the key is one. */
export function placeOfLetter(subject: string): LetterPlace {
  const [, eventType = 'unknown', workspace = '', key = ''] = SUBJECT.exec(subject) ?? [];
  return { eventType, workspace, ...(/^c_[a-z2-7]{20}$/.test(key) && { conversationId: key }) };
}
