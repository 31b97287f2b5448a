import { asObject } from '../loose.policy.js';
import { download, failureOf, fileOf, jsonOf, type DownloadEnd } from '../download.js';
import type { FetchFailure, FetchLimits, FetchResult, MediaSource } from '../media.js';
import type { TelegramAccess } from './access.js';

/** Bytes of an answer that says where a file is. */
const ANSWER_LIMIT = 64 * 1024;

/** Files people sent to one bot: `getFile`, then the path it names, which dies within the hour. */
export class TelegramMedia implements MediaSource {
  constructor(private readonly access: TelegramAccess) {}

  async fetch(fileId: string, { signal, maxBytes }: FetchLimits): Promise<FetchResult> {
    const asked = await this.get(`bot${this.access.token}/getFile?file_id=${encodeURIComponent(fileId)}`, {
      maxBytes: ANSWER_LIMIT,
      signal,
    });
    const place = placeOf(asked);
    if (typeof place !== 'string') return place;
    const file = await this.get(`file/bot${this.access.token}/${place}`, { maxBytes, signal });
    return fileOf(file);
  }

  private get(path: string, options: { maxBytes: number; signal: AbortSignal }): Promise<DownloadEnd> {
    return download(new URL(`${this.access.apiRoot.replace(/\/+$/, '')}/${path}`), options);
  }
}

/** Where the file is, or why it cannot be had. */
function placeOf(end: DownloadEnd): string | FetchFailure {
  if (end.end !== 'answered') return failureOf(end);
  const { status } = end;
  const { ok, result, description } = asObject(jsonOf(end.bytes)) ?? {};
  const path = asObject(result)?.file_path;
  if (status === 200 && ok === true) {
    // A path is put into an address as it is.
    const usable = typeof path === 'string' && path.length <= 512 && !path.split('/').includes('..');
    return usable ? path.split('/').map(encodeURIComponent).join('/') : { outcome: 'gone' };
  }
  if (status === 401 || status === 403 || status === 404) return { outcome: 'credential-refused' };
  // "wrong file_id or the file is temporarily unavailable" is said of files that come at the next try.
  if (status === 400 && /temporarily unavailable/i.test(String(description)))
    return { outcome: 'retry', reason: 'temporarily-unavailable' };
  // The Bot API gives out 20 MB at most.
  if (status === 400) return { outcome: /too big/i.test(String(description)) ? 'too-large' : 'gone' };
  return { outcome: 'retry', reason: `http-${status}` };
}
