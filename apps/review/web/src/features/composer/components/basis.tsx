import type { Draft } from '../../../api/items.js';
import { Evidence } from './evidence.js';
import { Fared } from './fared.js';
import { Origin } from './origin.js';
import { Stages } from './stages.js';

/** What a draft rests on: who wrote it, how it came to be, and what it can be checked against. */
export function Basis({ draft, intents }: { draft: Draft; intents: readonly string[] }) {
  return (
    <>
      <Origin draft={draft} />
      <Stages draft={draft} />
      <Evidence draft={draft} />
      <Fared intents={intents} />
    </>
  );
}
