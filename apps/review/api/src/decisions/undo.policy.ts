import type { Channel } from '@countersign/contracts';

/**
 * Seconds an approved reply waits so that it can be taken back, while nobody sets anything (RV-06): somebody in a chat on a page sees the
 * delay, somebody with an app on the phone does not.
 */
export const UNDO_SECONDS: Record<Channel, number> = { webchat: 3, telegram: 10, whatsapp: 10 };
