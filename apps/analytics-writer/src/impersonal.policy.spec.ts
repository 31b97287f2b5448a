import 'reflect-metadata';
import { DraftReady, InboundMessage } from '@countersign/contracts';
import { plainToInstance } from 'class-transformer';
import { impersonal } from './impersonal.policy.js';

test('nothing anybody wrote, is called or can be reached by is stored', () => {
  const message = plainToInstance(InboundMessage, {
    fact: 'received',
    kind: 'image',
    text: 'my secret',
    attachments: [
      { kind: 'image', providerMediaId: 'file-1', fileName: 'me.jpg', mimeType: 'image/jpeg', size: 9 },
    ],
    chat: '4711',
    providerMessageId: '1',
    sender: { id: '4711', name: 'Ada', handle: 'ada', languageHint: 'en' },
    providerTime: '2026-11-24T10:00:00Z',
    providerSequence: 1,
    receivedAt: '2026-11-24T10:00:00Z',
    flags: ['nul-removed'],
  });
  expect(impersonal(message)).toEqual({
    fact: 'received',
    kind: 'image',
    attachments: [{ kind: 'image', mimeType: 'image/jpeg', size: 9 }],
    sender: { languageHint: 'en' },
    providerTime: '2026-11-24T10:00:00Z',
    providerSequence: 1,
    receivedAt: '2026-11-24T10:00:00Z',
    flags: ['nul-removed'],
  });
});

test('what a draft cost and how long it took is kept, its words are not', () => {
  const draft = plainToInstance(DraftReady, {
    bubbles: [{ text: 'Hello Ada' }],
    offline: false,
    evidence: [{ kind: 'memory', title: 'Ada', excerpt: 'likes tea' }],
    usage: {
      provider: 'anthropic',
      model: 'm',
      inputTokens: 1,
      cachedTokens: 0,
      outputTokens: 2,
      costUsd: 0.1,
    },
    latencyMs: 12,
  });
  expect(impersonal(draft)).toEqual({
    bubbles: [{}],
    offline: false,
    evidence: [{ kind: 'memory' }],
    usage: {
      provider: 'anthropic',
      model: 'm',
      inputTokens: 1,
      cachedTokens: 0,
      outputTokens: 2,
      costUsd: 0.1,
    },
    latencyMs: 12,
  });
});
