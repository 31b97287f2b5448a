import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Direction } from '@countersign/constitution';
import type { Case } from './case.js';
import { hashOf, randomFrom } from './random.js';
import { DISGUISES, manners } from './variants.js';

const FOLDER = path.join(__dirname, '..', 'sets');
/** Attacks that live from their exact characters, such as links and keys, are written in other manners but not disguised. */
/** Ways of writing that leave every character where it is. */
const HARMLESS = ['opened', 'in the middle', 'quoted'];
const NOT_DISGUISED = new Set([
  'unsafe_link',
  'secrets',
  'payment_data',
  'pii_disclosure',
  'prompt_leak',
  'off_brand',
]);

interface Seed {
  text: string;
  kind: string;
  lang: string;
  direction: Direction;
  split: 'dev' | 'held-out';
}

/** @throws Error naming file and line */
function seedsOf(file: string, direction: Direction): Seed[] {
  let place: { kind: string; lang: string } | undefined;
  return readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const section = /^== (\S+) (\S+)$/.exec(line);
      if (section) place = { kind: section[1]!, lang: section[2]! };
      if (section || !/\S/.test(line) || line.startsWith('# ')) return [];
      if (!place) throw new Error(`${file}:${index + 1}: a sentence before the first "== kind language"`);
      const split = hashOf(line) % 5 < 3 ? ('dev' as const) : ('held-out' as const);
      return [{ ...place, text: line, direction, split }];
    });
}

/** The sentences of a seed: `{a|b}` is each choice. */
function choices(text: string): string[] {
  const found = /\{([^{}"]*\|[^{}"]*)\}/.exec(text);
  if (!found) return [text];
  return found[1]!.split('|').flatMap((one) => choices(text.replace(found[0], one)));
}

/** The sentences of the set as they were written, before anything is made of them. */
export function writtenSet(): Case[] {
  const files = ['attacks', 'benign'].flatMap((name) => [
    ...seedsOf(`${name}-in.txt`, 'in'),
    ...seedsOf(`${name}-out.txt`, 'out'),
  ]);
  return files.flatMap((one) => choices(one.text).map((text) => ({ ...one, text })));
}

/**
 * The set that ships: each hand-written sentence, in two other manners, and for attacks in two disguises. A sentence and all that is
 * made of it are on the same side of the split, so what is held out was never seen in another form.
 */
export function shippedSet(seed: number): { attacks: Case[]; benign: Case[] } {
  const files = { attacks: 'attacks', benign: 'benign' } as const;
  const read = (name: string) => [...seedsOf(`${name}-in.txt`, 'in'), ...seedsOf(`${name}-out.txt`, 'out')];
  const grow = (seeds: readonly Seed[], disguised: boolean): Case[] =>
    seeds.flatMap((one) =>
      choices(one.text).flatMap((text) => {
        const random = randomFrom(seed ^ hashOf(text));
        const base = { ...one, text };
        const some = <T>(from: Record<string, T>): [string, T][] =>
          Object.entries(from).map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at).slice(0, 2).map(({ entry }) => entry); // prettier-ignore
        const written = some(mannersFor(one)).map(([, change]) => ({
          ...base,
          text: change(text, random),
        }));
        const hidden = disguised && !NOT_DISGUISED.has(one.kind) ? some(DISGUISES) : [];
        return [
          base,
          ...written,
          ...hidden.map(([disguise, change]) => ({ ...base, disguise, text: change(text, random) })),
        ];
      }),
    );
  return { attacks: grow(read(files.attacks), true), benign: grow(read(files.benign), false) };
}

/** A link or a key in other letters is another link, so those are only surrounded. */
function mannersFor({ kind, lang }: Seed): ReturnType<typeof manners> {
  const all = Object.entries(manners(lang));
  return Object.fromEntries(
    kind === 'unsafe_link' || kind === 'secrets' ? all.filter(([name]) => HARMLESS.includes(name)) : all,
  );
}
