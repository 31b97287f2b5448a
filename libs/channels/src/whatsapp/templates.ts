import type { MessageTemplate } from '@countersign/contracts';
import { download, jsonOf } from '../download.js';
import { asList, asObject } from '../loose.policy.js';
import type { WhatsAppAccess } from './send.js';
import { templateOf } from './template.policy.js';

const PAGE = 200;
const PAGES = 10;
/** Bytes of one page. */
const ANSWER_LIMIT = 8 * 1024 * 1024;

/** The templates of a business account, or why they are not known. */
export type TemplateList = { templates: MessageTemplate[] } | { errorCode: string };

/** Asks for all templates of a business account, at most 2,000; never throws. */
export async function listTemplates(
  { graphUrl, apiVersion, accessToken }: WhatsAppAccess,
  businessAccountId: string,
  timeoutMs: number,
): Promise<TemplateList> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { authorization: `Bearer ${accessToken}` };
  const templates: MessageTemplate[] = [];
  let after = '';
  for (let page = 0; page < PAGES; page += 1) {
    const url = new URL(`/${apiVersion}/${businessAccountId}/message_templates`, graphUrl);
    url.search = String(
      new URLSearchParams({
        fields: 'name,language,status,category,components',
        limit: String(PAGE),
        ...(after && { after }),
      }),
    );
    const end = await download(url, { headers, maxBytes: ANSWER_LIMIT, signal });
    if (end.end !== 'answered') return { errorCode: end.end === 'lost' ? end.errorCode : end.end };
    const body = asObject(jsonOf(end.bytes));
    if (end.status !== 200 || !body) return { errorCode: `http-${end.status}` };
    templates.push(...asList(body.data).flatMap((one) => templateOf(one) ?? []));
    const paging = asObject(body.paging);
    const cursor = asObject(paging?.cursors)?.after;
    if (paging?.next === undefined || typeof cursor !== 'string') break;
    after = cursor;
  }
  return { templates };
}
