import { randomUUID } from 'node:crypto';
import {
  approvalDigest,
  type ApprovalContent,
  type BubbleContent,
  type ReplyFile,
} from '@countersign/contracts/approval';
import { eventually } from './eventually.js';
import type { Product } from './product.js';

export interface Item {
  id: string;
  conversationId: string;
  state: 'drafting' | 'waiting' | 'ready' | 'no_draft' | 'settled';
  generation: number;
  channel: string;
  preview: string;
  contactName: string;
  messageCount: number;
  draft: {
    bubbles: { text: string }[];
    offline: boolean;
    language: string;
    memoryAvailable: boolean;
    evidence: unknown[];
  } | null;
  draftFailure: { reason: string } | null;
  notice: { kind: string; code?: string; words?: string } | null;
  recipient: ApprovalContent['recipient'];
  seenThrough: ApprovalContent['seenThrough'];
  policyVersion: string;
}

export interface Thread {
  source: { kind: string; ref?: string; title?: string } | null;
  messages: {
    id: string;
    direction: 'in' | 'out';
    kind: string;
    text?: string;
    providerMessageId?: string;
    replyTo?: string;
    forwarded?: 'once' | 'often';
    reaction?: string;
    attachments: {
      kind: string;
      description?: string;
      media?: { state: string; type?: string; url?: string };
    }[];
    edited: boolean;
    delivery?: { state: string; code?: string; words?: string };
  }[];
}

export const PASSWORD = 'a long enough password';
export const EMAIL = 'ada@example.org';

/** A reviewer at the public HTTP API: what any script could do. */
export class Reviewer {
  private cookie = '';

  constructor(private product: Pick<Product, 'reviewUrl'>) {}

  static async first(product: Product): Promise<Reviewer> {
    const reviewer = new Reviewer(product);
    await reviewer.call('POST', '/setup', {
      token: new URL(product.setupUrl).hash.slice(1),
      name: 'Ada',
      email: EMAIL,
      password: PASSWORD,
    });
    return reviewer;
  }

  /** Invites somebody, who comes with the same password. */
  async invite(email: string, roles: readonly string[] = ['reviewer'], name = email): Promise<Reviewer> {
    const { link } = await this.call<{ link: string }>('POST', '/people/invitations', { email, roles });
    const colleague = new Reviewer(this.product);
    const token = new URL(link).hash.slice(1);
    await colleague.call('POST', '/join', { token, name, password: PASSWORD });
    return colleague;
  }

  /** The same person at a restarted product: sessions survive. */
  moveTo(product: Product): void {
    this.product = product;
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.product.reviewUrl}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return (text ? JSON.parse(text) : {}) as T;
  }

  async signIn(email = EMAIL): Promise<void> {
    const response = await fetch(`${this.product.reviewUrl}/api/v1/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.product.reviewUrl },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`signing in answered ${response.status}`);
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** What a live stream of this person has to send. */
  get headers(): { cookie: string } {
    return { cookie: this.cookie };
  }

  /** Opens a link of the workspace. */
  open(url: string): Promise<Response> {
    return fetch(new URL(url, this.product.reviewUrl), { headers: this.headers });
  }

  async openItems(): Promise<Item[]> {
    const { items } = await this.call<{ items: Item[] }>('GET', '/items');
    return Promise.all(items.map(({ id }) => this.call<Item>('GET', `/items/${id}`)));
  }

  /** Waits for an open item that fits. */
  item(fits: (item: Item) => boolean, withinMs = 20_000): Promise<Item> {
    return eventually(async () => (await this.openItems()).find(fits), { withinMs, what: 'the item' });
  }

  /** Attaches a file. @returns it as a bubble carries it */
  async attach(conversationId: string, name: string, bytes: Buffer): Promise<ReplyFile> {
    const url = `${this.product.reviewUrl}/api/v1/conversations/${conversationId}/files?name=${encodeURIComponent(name)}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...{ cookie: this.cookie, 'idempotency-key': randomUUID() },
        'content-type': 'application/octet-stream',
      },
      body: Uint8Array.from(bytes),
    });
    if (!response.ok)
      throw new Error(`attaching ${name} answered ${response.status}: ${await response.text()}`);
    const { url: _, ...file } = (await response.json()) as ReplyFile & { url: string };
    return file;
  }

  /** @param override why a text the rules stop may be sent all the same, and which rules were seen */
  async approve(
    item: Item,
    messages: readonly (string | BubbleContent)[],
    override?: { reason: string; rules: readonly string[] },
  ): Promise<{ replyId: string; ordinal: number }> {
    const { claimToken } = await this.call<{ claimToken: string }>('POST', `/items/${item.id}/claim`);
    const bubbles = messages.map((one) => (typeof one === 'string' ? { text: one } : one));
    const { recipient, seenThrough, policyVersion } = item;
    const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
    return this.call('POST', `/items/${item.id}/approve`, {
      claimToken,
      generation: item.generation,
      bubbles,
      digest,
      ...(override && { override }),
    });
  }

  /** Writes by hand, where no item is open. */
  async write(conversationId: string, text: string): Promise<void> {
    const { recipient, seenThrough, policyVersion } = await this.call<Omit<ApprovalContent, 'bubbles'>>(
      'GET',
      `/conversations/${conversationId}/composer`,
    );
    const bubbles = [{ text }];
    const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
    await this.call('POST', `/conversations/${conversationId}/replies`, { bubbles, digest });
  }

  /** Has the customer's message on screen, and all before it. */
  async sees(conversationId: string, messageId: string): Promise<void> {
    await this.call('POST', `/conversations/${conversationId}/seen`, { messageId });
  }

  thread(conversationId: string): Promise<Thread> {
    return this.call('GET', `/conversations/${conversationId}`);
  }
}
