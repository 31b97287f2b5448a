import { asObject } from '../loose.policy.js';
import { download, failureOf, fileOf, jsonOf, type DownloadEnd } from '../download.js';
import type { FetchFailure, FetchLimits, FetchResult, MediaSource } from '../media.js';
import type { WhatsAppAccess } from './send.js';

/** Bytes of an answer that says where a file is. */
const ANSWER_LIMIT = 64 * 1024;
/** Hosts Meta keeps files on: an access token is shown to nobody else. */
const META_HOST = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)$/;

/** Files people sent to one business number: asked for by id, then brought from a link that dies after 5 minutes. */
export class WhatsAppMedia implements MediaSource {
  constructor(private readonly access: WhatsAppAccess) {}

  async fetch(mediaId: string, { signal, maxBytes }: FetchLimits): Promise<FetchResult> {
    // An id is put into an address as it is.
    if (!/^[\w-]{1,256}$/.test(mediaId)) return { outcome: 'gone' };
    const { graphUrl, apiVersion, phoneNumberId, accessToken } = this.access;
    const headers = { authorization: `Bearer ${accessToken}` };
    const at = new URL(`/${apiVersion}/${mediaId}?phone_number_id=${phoneNumberId}`, graphUrl);
    const link = this.linkOf(await download(at, { headers, maxBytes: ANSWER_LIMIT, signal }));
    if (!(link instanceof URL)) return link;
    return fileOf(await download(link, { headers, maxBytes, signal }));
  }

  /** Where the file is, or why it cannot be had. */
  private linkOf(end: DownloadEnd): URL | FetchFailure {
    if (end.end !== 'answered') return failureOf(end);
    const body = asObject(jsonOf(end.bytes));
    if (end.status === 200) return this.trusted(body?.url) ?? { outcome: 'retry', reason: 'untrusted-host' };
    if (end.status === 401 || end.status === 403) return { outcome: 'credential-refused' };
    const code = asObject(body?.error)?.code;
    if (code === 190 || code === 0 || code === 10) return { outcome: 'credential-refused' };
    // Code 100 is both "does not exist" and "missing permissions", and permissions can be given: it is asked again.
    if (end.status === 404) return { outcome: 'gone' };
    if (code === 100) return { outcome: 'retry', reason: 'graph-100' };
    return { outcome: 'retry', reason: `http-${end.status}` };
  }

  /** @returns undefined for an address the token must not be shown to */
  private trusted(value: unknown): URL | undefined {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!url) return undefined;
    const own = url.origin === new URL(this.access.graphUrl).origin;
    return own || (url.protocol === 'https:' && META_HOST.test(url.hostname)) ? url : undefined;
  }
}
