import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Mailbox, type Product } from '@countersign/testing';
import type { ChannelUnderTest, TestCustomer } from './channel-under-test.js';

class Visitor implements TestCustomer {
  private readonly written = new Map<string, string>();

  constructor(private readonly mailbox: Mailbox) {}

  get address(): string {
    return this.mailbox.visitorId;
  }

  async write(text: string): Promise<string> {
    const id = randomUUID();
    this.written.set(id, text);
    if (!(await this.mailbox.write(id, text))) throw new Error('the web chat did not take a message');
    return id;
  }

  async repeat(message: string, times: number): Promise<void> {
    const text = this.written.get(message)!;
    await Promise.all(Array.from({ length: times }, () => this.mailbox.write(message, text)));
  }

  send(kind: string): Promise<void> {
    return Promise.reject(new Error(`the web chat's page has no way to send ${kind}`));
  }

  async screen(): Promise<string[]> {
    return (await this.mailbox.screen()).map(({ text }) => text);
  }

  async read(): Promise<void> {
    await this.mailbox.read();
  }

  signs(): Promise<string[]> {
    return Promise.resolve(Array.from({ length: this.mailbox.typings }, () => 'typing'));
  }

  leave(): void {
    this.mailbox.close();
  }
}

/** The web chat: its provider is ourselves, so what can go wrong is that we end in the middle. */
export function webchatChannel(): ChannelUnderTest {
  const crashes = mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  return {
    channel: 'webchat',
    settings: {
      WEBCHAT_MESSAGES_PER_MINUTE: '10000',
      WEBCHAT_SESSIONS_PER_MINUTE: '10000',
      CRASHPOINTS: '1',
      CRASHPOINTS_DIR: crashes,
    },
    customer: async (product: Product) => new Visitor(await Mailbox.open(product.chatUrl)),
    prepare(trouble): boolean {
      if (trouble !== 'answer-lost') return false;
      writeFileSync(path.join(crashes, 'ingest-web:mailbox.after-delivery'), '');
      return true;
    },
    away(product: Product) {
      product.kill('ingest-web');
      // It is started again by itself.
      return Promise.resolve(() => Promise.resolve());
    },
    violations: () => [],
    stop: () => Promise.resolve(rmSync(crashes, { recursive: true, force: true })),
  };
}
