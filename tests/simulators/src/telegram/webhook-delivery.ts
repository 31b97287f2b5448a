import type { Json } from './chat-book.js';
import type { Update, UpdateQueue } from './update-queue.js';

/** Parameters of `setWebhook` that change what is delivered. */
export interface Webhook {
  url: string;
  secretToken?: string;
}

/** One request made to the product, for the log. */
export interface WebhookAttempt {
  updateId: number;
  /** HTTP status, or 0 when there was no answer. */
  status: number;
}

/** Longest pause between two attempts, in milliseconds; the real server draws 60 to 120 s. */
const LONGEST_PAUSE = 60_000;

/**
 * Delivers queued updates: in order within a chat, chats in parallel. Any answer but 2xx is tried again, at once the first
 * time, then after twice the pause each time (behaviour of the published Bot API server).
 */
export class WebhookDelivery {
  private webhook: Webhook | undefined;
  private lastError: { at: number; message: string } | undefined;
  private readonly busyChats = new Set<number>();
  private timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly queue: UpdateQueue,
    /** First pause in milliseconds. */
    private readonly firstPause: number,
    private readonly attempted: (attempt: WebhookAttempt) => void,
  ) {}

  get active(): boolean {
    return this.webhook !== undefined;
  }

  set(webhook: Webhook | undefined): void {
    this.webhook = webhook;
    this.lastError = undefined;
    this.deliver();
  }

  /** `WebhookInfo` of the Bot API. */
  info(): Json {
    return {
      url: this.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.queue.pending.length,
      ...(this.lastError && {
        last_error_date: this.lastError.at,
        last_error_message: this.lastError.message,
      }),
      allowed_updates: this.queue.allowedUpdates,
    };
  }

  /** Starts on everything queued whose chat is not being delivered to already. */
  deliver(): void {
    if (!this.webhook) return;
    for (const update of this.queue.pending) {
      const chat = chatOfUpdate(update);
      if (this.busyChats.has(chat)) continue;
      this.busyChats.add(chat);
      void this.attempt(update, chat, 0);
    }
  }

  stop(): void {
    this.webhook = undefined;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async attempt(update: Update, chat: number, pause: number): Promise<void> {
    const webhook = this.webhook;
    if (!webhook) return void this.busyChats.delete(chat);
    const status = await post(webhook, update);
    this.attempted({ updateId: update.update_id, status });
    if (status >= 200 && status < 300) {
      this.queue.drop(update);
      this.busyChats.delete(chat);
      return this.deliver();
    }
    const message = status ? `Wrong response from the webhook: ${status}` : 'Connection failed';
    this.lastError = { at: Math.floor(Date.now() / 1000), message };
    const next = Math.min(Math.max(pause * 2, this.firstPause), LONGEST_PAUSE);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt(update, chat, next);
    }, pause);
    this.timers.add(timer);
  }
}

async function post(webhook: Webhook, update: Update): Promise<number> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (webhook.secretToken) headers['X-Telegram-Bot-Api-Secret-Token'] = webhook.secretToken;
  try {
    const answer = await fetch(webhook.url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

function chatOfUpdate(update: Update): number {
  const { update_id: id, ...kinds } = update;
  const content = Object.values(kinds)[0] as
    { chat?: { id: number }; message?: { chat: { id: number } } } | undefined;
  return content?.chat?.id ?? content?.message?.chat.id ?? id;
}
