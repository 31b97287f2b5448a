import type { AlikeCountDto } from '../src/decisions/batch.dto.js';
import type { RolledOut, Shares } from '../src/rollout/shares.js';
import type { SettingsInForceDto } from '../src/workspace-settings/workspace-settings.dto.js';
import { ReviewWorld } from './review-world.js';

const ANSWER = 'Breakfast is from 7:00 to 10:30, every day, in the garden room.';

let world: ReviewWorld;
let alike: string;
beforeAll(async () => {
  world = await ReviewWorld.start({ FEATURE_SHARES: 'batchApproval=0' });
  await world.setUp();
  for (let asked = 0; asked < 2; asked += 1) {
    const chat = world.newChat();
    await chat.asks('When is breakfast?');
    await chat.drafted(ANSWER, undefined, {
      evidence: [{ kind: 'passage', title: 'Breakfast', excerpt: ANSWER }],
      findings: [],
      verdict: { risk: 0, verdict: 'pass', policyVersion: '1', judge: 'off' },
    });
    alike = (await chat.openItem(({ state }) => state === 'ready')).id;
  }
});
afterAll(() => world.stop());

const mine = async () => (await world.get<{ features: RolledOut[] }>('/me')).body.features;
const others = async () => (await world.get<AlikeCountDto>(`/items/${alike}/alike/count`)).body.others;
async function share(features: Partial<Shares>) {
  const { settings, version } = (await world.get<SettingsInForceDto>('/settings')).body;
  const changed = { ...settings, features: { ...settings.features, ...features } };
  return world.post<{ details: { field: string }[] }>('/settings', { settings: changed, base: version });
}

test('what the installation keeps from everybody is offered to nobody, and refused with what to do (OP-04)', async () => {
  expect(await mine()).toEqual(['firstMessages']);
  expect(await others()).toBe(0);
  const item = { itemId: alike, generation: 1, bubbles: [{ text: ANSWER }], digest: 'a'.repeat(64) };
  const refused = await world.post<{ code: string }>('/items/batch-approve', { items: [item] });
  expect([refused.status, refused.body.code]).toEqual([403, 'not_rolled_out']);
});

test('a workspace sets another share: who has it then has it at once, and it goes back with the settings (OP-04)', async () => {
  await share({ batchApproval: 100 });
  expect(await mine()).toEqual(['batchApproval', 'firstMessages']);
  expect(await others()).toBe(1);
  await share({ firstMessages: 0 });
  const wanted = {
    accountId: 'whatsapp-main',
    to: '+34 600 000 000',
    name: 'Ana',
    template: { name: 'hello', language: 'en', parameters: [] },
    consent: {
      purpose: 'service',
      source: 'form',
      textVersion: 'Booking form',
      givenAt: '2026-01-01T00:00:00Z',
    },
  };
  const refused = await world.post<{ code: string }>('/first-messages/look', wanted);
  expect([refused.status, refused.body.code]).toEqual([403, 'not_rolled_out']);
  const { version } = (await world.get<SettingsInForceDto>('/settings')).body;
  await world.post('/settings/restore', { version: 0, base: version });
  expect(await mine()).toEqual(['firstMessages']);
});

test('a share that cannot be is refused by the name of its field (OP-04)', async () => {
  const { status, body } = await share({ batchApproval: 101 });
  expect([status, body.details.map(({ field }) => field)]).toEqual([
    422,
    ['settings.features.batchApproval'],
  ]);
});
