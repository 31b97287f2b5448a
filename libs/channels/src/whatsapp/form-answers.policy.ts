import { asObject } from '../loose.policy.js';

/** What WhatsApp puts among the answers for itself. */
const OWN = new Set(['flow_token', 'wa_flow_response_params']);

/**
 * What somebody filled in, a line a field; as it came where it is no JSON.
 * @see https://developers.facebook.com/docs/whatsapp/flows/guides/receiveflowresponse
 */
export function answersOf(response: unknown): string[] {
  if (typeof response !== 'string') return [];
  let fields: unknown;
  try {
    fields = JSON.parse(response);
  } catch {
    return [response];
  }
  return Object.entries(asObject(fields) ?? {})
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${answer(value)}`);
}

function answer(value: unknown): string {
  if (Array.isArray(value)) return value.map(answer).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
