import { DraftRequested } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { ThreadDto, ThreadTranscriptDto } from '../src/conversations/thread.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const HEARD = {
  text: '¿A qué hora es el desayuno?',
  language: 'es',
  confidence: 'low',
  model: 'whisper-1',
} as const;

describe('what is said in a voice message (AU-04)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const transcriptOf = async ({ conversationId }: Chat): Promise<ThreadTranscriptDto | undefined> => {
    const { body } = await world.get<ThreadDto>(`/conversations/${conversationId}`);
    return body.messages?.at(-1)?.attachments[0]?.media?.transcript;
  };
  const shown = (chat: Chat) => eventually(() => transcriptOf(chat), { what: 'the transcript' });
  const requests = async (chat: Chat) => world.published(DraftRequested, chat.conversationId);
  const spokenIn = async (chat: Chat) =>
    (await requests(chat)).map(({ data }) => data.messages.map(({ transcript }) => transcript?.text));

  it('is shown under it with its language, the model, and how sure that was; or the reason why it is not there', async () => {
    const chat = world.newChat('whatsapp');
    const { mediaId } = await chat.speaks();
    await chat.fileArrives(mediaId, { kind: 'voice', type: 'audio/ogg' }, Buffer.from('sound'));
    await chat.isHeard(mediaId, HEARD);
    expect(await shown(chat)).toEqual(HEARD);
    const other = world.newChat('whatsapp');
    const silent = await other.speaks();
    await other.isNotHeard(silent.mediaId, 'silence');
    expect(await shown(other)).toEqual({ reason: 'silence' });
  });

  it('that was heard before the turn closed is in the first draft request, and in the one line of the queue', async () => {
    const chat = world.newChat('whatsapp');
    const { mediaId, closes } = await chat.speaks();
    await chat.isHeard(mediaId, HEARD);
    await shown(chat);
    await closes();
    const item = await chat.openItem();
    expect(item.preview).toBe(HEARD.text);
    expect(await spokenIn(chat)).toEqual([[HEARD.text]]);
    expect((await requests(chat))[0]?.data.messages[0]?.transcript).toEqual(HEARD);
  });

  it('that is heard after a draft was asked for makes that draft stale: it is asked for anew, with the words (DB-07)', async () => {
    const chat = world.newChat('whatsapp');
    const { mediaId, closes } = await chat.speaks();
    await closes();
    const { id, generation, preview } = await chat.openItem();
    expect(preview).toBe('[voice]');
    const first = await chat.lastRequest();
    await chat.isHeard(mediaId, HEARD);
    const item = await chat.openItem((one) => one.generation > generation);
    expect([item.id, item.generation, item.preview]).toEqual([id, generation + 1, HEARD.text]);
    await chat.drafted('A draft that knew nothing.', first);
    await chat.drafted('From half past seven.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    expect(ready.draft?.bubbles).toEqual([{ text: 'From half past seven.' }]);
    expect(await spokenIn(chat)).toEqual([[undefined], [HEARD.text]]);
  });

  it('is told twice, late, or after the answer without any effect', async () => {
    const chat = world.newChat('whatsapp');
    const { mediaId, closes } = await chat.speaks();
    await closes();
    await chat.openItem();
    await chat.isHeard(mediaId, HEARD);
    await eventually(async () => (await requests(chat)).length === 2);
    await chat.isHeard(mediaId, { text: 'Something else entirely.' });
    await chat.isNotHeard(mediaId, 'timeout');
    const { mediaId: next } = await chat.speaks();
    await chat.isNotHeard(next, 'no-endpoint');
    await shown(chat);
    expect(await requests(chat)).toHaveLength(2);
    const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    expect(body.messages[0]?.attachments[0]?.media?.transcript).toEqual(HEARD);
  });

  it('of which it is only said that somebody has to listen asks for no other draft', async () => {
    const chat = world.newChat('whatsapp');
    const { mediaId, closes } = await chat.speaks();
    await closes();
    const { generation } = await chat.openItem();
    await chat.isNotHeard(mediaId, 'vendor-error');
    expect(await shown(chat)).toEqual({ reason: 'vendor-error' });
    expect((await chat.openItem()).generation).toBe(generation);
  });
});
