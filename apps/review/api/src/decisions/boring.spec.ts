import type { DraftReady } from '@countersign/contracts';
import type { ItemDetailDto } from '../queue/item.dto.js';
import { alike, notBoring, unedited } from './boring.js';

const draft: Partial<DraftReady> = {
  bubbles: [{ text: 'Breakfast is from 7:00 to 10:30.' }],
  evidence: [{ kind: 'passage', title: 'Breakfast', excerpt: 'From 7:00 to 10:30.' }],
  verdict: { risk: 0, verdict: 'pass', policyVersion: '1', judge: 'off' },
};
const item = (more: object = {}, drafted: Partial<DraftReady> = {}): ItemDetailDto =>
  ({
    ...{ state: 'ready', mode: 'assisted', newerInbound: false, heldBy: null, snoozed: null, silent: null },
    ...{ asked: null, urgent: false, dangers: [], personReasons: [], humanAsked: false, notice: null },
    ...{ flood: null, risks: [], draft: { ...draft, ...drafted } },
    ...more,
  }) as unknown as ItemDetailDto;
const finding = { rule: 'price', category: 'price_stock_claim', severity: 'low', words: 'x', reason: 'y' };

test('RV-25: a grounded draft nothing was found in, for somebody nothing special is about, may go with others', () => {
  expect(notBoring(item())).toBeUndefined();
});

test.each<[string, ItemDetailDto]>([
  ['not_ready', item({ state: 'drafting' })],
  ['not_ready', item({ draft: null })],
  ['not_ready', item({ mode: 'human' })],
  ['not_ready', item({ newerInbound: true })],
  ['not_ready', item({ heldBy: 'letter' })],
  ['not_ready', item({ snoozed: {} })],
  ['not_ready', item({ silent: {} })],
  ['not_ready', item({ asked: {} })],
  ['needs_a_look', item({ urgent: true })],
  ['needs_a_look', item({ dangers: ['self_harm'] })],
  ['needs_a_look', item({ personReasons: ['complaint'] })],
  ['needs_a_look', item({ humanAsked: true })],
  ['needs_a_look', item({ notice: {} })],
  ['needs_a_look', item({ flood: {} })],
  ['needs_a_look', item({}, { actions: [{ kind: 'send-place', skill: 'places' }] })],
  ['has_findings', item({ risks: [finding] })],
  ['has_findings', item({}, { findings: [finding] as DraftReady['findings'] })],
  ['has_findings', item({}, { verdict: { ...draft.verdict!, verdict: 'review' } })],
  ['has_findings', item({}, { verdict: { ...draft.verdict!, judge: 'not-judged' } })],
  ['has_findings', item({}, { verdict: undefined })],
  ['has_findings', item({}, { coherence: { verdict: 'FACT_CONFLICT', model: 'off', conflicts: [] } })],
  ['not_grounded', item({}, { evidence: [] })],
  ['not_grounded', item({}, { missing: [{ kind: 'unanswered', words: 'And parking?' }] })],
])('RV-25: %s is looked at by itself', (why, looked) => {
  expect(notBoring(looked)).toBe(why);
});

test('RV-25: alike are texts that differ by a word in ten at most, bubble by bubble', () => {
  const one = [{ text: 'Dear Ada, breakfast is from 7:00 to 10:30 in the garden.' }];
  expect(alike(one, [{ text: 'Dear Bob, breakfast is from 7:00 to 10:30 in the garden.' }])).toBe(true);
  expect(alike(one, [{ text: 'Dear Bob, breakfast is from 8:00 to 11:30 in the garden.' }])).toBe(false);
  expect(alike(one, [...one, { text: 'Bye' }])).toBe(false);
});

test('RV-25: unedited is the draft, letter for letter, and nothing beside it', () => {
  expect(unedited(item(), draft.bubbles!)).toBe(true);
  expect(unedited(item(), [{ text: 'Breakfast is from 7:00 to 10:30' }])).toBe(false);
  expect(unedited(item(), [{ ...draft.bubbles![0]!, reaction: {} } as { text: string }])).toBe(false);
});
