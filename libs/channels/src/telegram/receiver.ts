import { Telegram, TelegramError } from 'telegraf';
import { withSignal, type TelegramAccess } from './access.js';
import { pollFailureOf, type PollFailure } from './poll-failure.policy.js';

/** Kinds of update we ask for; what is not named here never reaches us. */
const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

/** How long after the long poll's own time an answer may still come, in milliseconds. */
const GRACE = 10_000;

/** Updates as they came, unread, or why there are none. */
export type PollAnswer = { updates: unknown[] } | { failure: PollFailure };

/** The receiving half of one bot. Our own loop stands on it: telegraf's `launch()` confirms what was never handled. */
export class TelegramReceiver {
  private readonly telegram: Telegram;

  constructor({ token, apiRoot }: TelegramAccess) {
    this.telegram = new Telegram(token, { apiRoot, webhookReply: false });
  }

  /**
   * One `getUpdates`. A given `offset` confirms everything below it for good.
   * @param timeout seconds the provider may wait for something to happen
   */
  async poll(offset: number | undefined, timeout: number, signal: AbortSignal): Promise<PollAnswer> {
    const payload = { ...(offset !== undefined && { offset }), timeout, allowed_updates: ALLOWED_UPDATES };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000 + GRACE)]);
    try {
      return { updates: await this.telegram.callApi('getUpdates', payload, withSignal(limit)) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }

  /** Stops the spinner on the tapped button. */
  async answerTap(callbackQueryId: string): Promise<void> {
    await this.telegram.answerCbQuery(callbackQueryId);
  }

  /**
   * Has updates delivered to `url` from now on, with the secret in a header of every request.
   * @returns why not, or undefined when it is so
   */
  async setWebhook(url: string, secret: string): Promise<PollFailure | undefined> {
    const payload = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES };
    const limit = withSignal(AbortSignal.timeout(GRACE));
    try {
      await this.telegram.callApi('setWebhook', payload, limit);
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }
}

function failureOf(error: unknown): PollFailure {
  if (!(error instanceof TelegramError)) return pollFailureOf({});
  const { code: status, description, parameters } = error;
  return pollFailureOf({ status, description, retryAfter: parameters?.retry_after });
}
