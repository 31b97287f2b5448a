import { v4 } from 'uuid';
import type { TextPlace } from '../lib/autosave/autosave.js';
import { filled, read, type Schemas } from './client.js';
import { onVersion, tellOnLeaving } from './http.js';

/** A reply as far as it is written. */
export type WorkingReply = Schemas['WorkingReplyDto'];

type Kind = 'reply' | 'note';
type Words = Pick<Schemas['WorkingTextDto'], Kind>;

/** This page, until it is loaded again. */
const PAGE = v4();

const at = (kind: Kind, subject: string): string =>
  filled('/working-texts/{kind}/{subject}', { path: { kind, subject } });

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
    async save(subject, base, text) {
      const saved = await onVersion<Schemas['TextVersionDto']>('PUT', at(kind, subject), base, bodyOf(text));
      return saved.version;
    },
    erase: (subject, version, page) =>
      onVersion('DELETE', at(kind, subject) + (page === undefined ? '' : `/others/${page}`), version),
    leave: (subject, base, text) => tellOnLeaving(at(kind, subject), { base, ...bodyOf(text) }, 'PUT'),
  };
}

/** What the person is writing and has not sent or added: two places, so that neither stands for the other (RV-14). */
export const workingReplies = placeOf('reply');
export const workingNotes = placeOf('note');
