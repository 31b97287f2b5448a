import type { ReplyFile } from '@countersign/contracts/approval';
import { upload } from './http.js';

/** Attaches a file to whatever will be written in this conversation. @returns it as it will be sent, and a link to look at it */
export const attachFile = (conversationId: string, file: File): Promise<ReplyFile & { url: string }> =>
  upload(
    `/conversations/${encodeURIComponent(conversationId)}/files?name=${encodeURIComponent(file.name)}`,
    file,
  );
