import { InboundMessage } from '@countersign/contracts';
import { publishedDescription } from '@countersign/simulators/published-description';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'yaml';
import { readWebhook } from './webhook.policy.js';

interface Description {
  paths: Record<
    string,
    { post: { requestBody: { content: Record<string, { examples: Record<string, { value: unknown }> }> } } }
  >;
}

const text = publishedDescription('whatsapp/business-messaging-api_v23.0.yaml');
/** Each by name; one line that says so where the description is not beside the repository. */
const examples = text
  ? Object.entries(
      (parse(text) as Description).paths['/whatsapp/webhooks']!.post.requestBody.content['application/json']!
        .examples,
    )
  : [['nothing: the description is not here', { value: undefined }] as const];
/** A week holds their times apart from ours; what is asked here is what they say. */
const receivedAt = new Date('2025-06-08T21:00:00.000Z');

it.each(examples)("Meta's example of a %s is read whole", (_name, { value }) => {
  if (!text) return;
  const items = readWebhook(value, receivedAt) ?? [];
  expect(items.map(({ type }) => type)).toEqual(['message']);
  const [item] = items;
  if (item?.type !== 'message') throw new Error('no message');
  expect(item.data.kind).not.toBe('unsupported');
  expect(item.data.text ?? item.data.attachments[0]?.providerMediaId).toBeTruthy();
  const faults = validateSync(plainToInstance(InboundMessage, item.data), { whitelist: true });
  expect(faults.map(({ property }) => property)).toEqual([]);
});
