import type { ApprovalContent } from '@countersign/contracts/approval';
import { change, read, type Schemas } from './client.js';

/** A test that was countersigned, and what became of it. */
export type ChannelTest = Schemas['TestMessageDto'];

/** What a test would say, to whom, and what its approval binds to. */
export type TestPreview = Omit<Schemas['TestPreviewDto'], 'recipient' | 'seenThrough'> &
  Pick<ApprovalContent, 'recipient' | 'seenThrough'>;

export const getChannelTests = (accountId: string): Promise<Schemas['TestMessagesDto']> =>
  read('/channels/{accountId}/tests', { path: { accountId } });

export const previewTest = async (accountId: string, to: string): Promise<TestPreview> =>
  (await read('/channels/{accountId}/tests/preview', {
    path: { accountId },
    query: { to },
  })) as unknown as TestPreview;

export const sendTest = (
  accountId: string,
  body: { to: string; digest: string },
): Promise<Schemas['TestSentDto']> => change('/channels/{accountId}/tests', { path: { accountId }, body });
