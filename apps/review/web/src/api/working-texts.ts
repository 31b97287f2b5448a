import { v4 } from 'uuid';
import type { TextPlace } from '../lib/autosave/autosave.js';
import { erase, leaveInPlace, read, replace, type Schemas } from './client.js';

/** A reply as far as it is written. */
export type WorkingReply = Schemas['WorkingReplyDto'];

type Kind = 'reply' | 'note';
type Words = Pick<Schemas['WorkingTextDto'], Kind>;

/** This page, until it is loaded again. */
const PAGE = v4();

const at = (kind: Kind, subject: string) => ({ path: { kind, subject } });

function placeOf<K extends Kind>(kind: K): TextPlace<NonNullable<Words[K]>> {
  type Text = NonNullable<Words[K]>;
  const bodyOf = (text: Text) => ({ page: PAGE, [kind]: text });
  return {
    page: PAGE,
    async read(subject) {
      const { version, others, ...words } = await read('/working-texts/{kind}/{subject}', {
        path: { kind, subject },
      });
      const text = (words as Words)[kind] ?? undefined;
      return {
        version,
        ...(text !== undefined && { text }),
        others: others.map((other) => ({
          page: other.page,
          version: other.version,
          text: other[kind] as Text,
        })),
      };
    },
    async save(subject, version, text) {
      const asked = { ...at(kind, subject), version, body: bodyOf(text) };
      return (await replace('/working-texts/{kind}/{subject}', asked)).version;
    },
    async erase(subject, version, page) {
      if (page === undefined)
        await erase('/working-texts/{kind}/{subject}', { ...at(kind, subject), version });
      else
        await erase('/working-texts/{kind}/{subject}/others/{page}', {
          ...{ path: { kind, subject, page }, version },
        });
    },
    leave: (subject, base, text) =>
      leaveInPlace('/working-texts/{kind}/{subject}', {
        ...at(kind, subject),
        body: { base, ...bodyOf(text) },
      }),
  };
}

/** What the person is writing and has not sent or added: two places, so that neither stands for the other (RV-14). */
export const workingReplies = placeOf('reply');
export const workingNotes = placeOf('note');
