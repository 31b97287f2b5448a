import { change, read, type Schemas } from './client.js';

/** A test that was countersigned, and what became of it. */
export type ChannelTest = Schemas['TestMessageDto'];

/** What a test would say, to whom, and what its approval binds to. */
export type TestPreview = Schemas['TestPreviewDto'];

export const getChannelTests = (accountId: string): Promise<Schemas['TestMessagesDto']> =>
  read('/channels/{accountId}/tests', { path: { accountId } });

export const previewTest = (accountId: string, to: string): Promise<TestPreview> =>
  read('/channels/{accountId}/tests/preview', { path: { accountId }, query: { to } });

export const sendTest = (accountId: string, body: Schemas['SendTestDto']): Promise<Schemas['TestSentDto']> =>
  change('/channels/{accountId}/tests', { path: { accountId }, body });
