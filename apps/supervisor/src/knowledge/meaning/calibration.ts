import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FOLDER, readFolder } from '../knowledge-loader.service.js';
import { thresholdBetween } from './threshold.policy.js';
import { product } from './vectors.repository.js';

/** Questions people ask of the documents that came with the product, and questions nobody can answer from them. */
const EVALUATION = path.join(__dirname, '../../../knowledge-evaluation.yaml');

type Embed = (texts: readonly string[]) => Promise<Float32Array[] | undefined>;

/**
 * Measures where a model's cosines begin to mean "this is about it", with the evaluation file and the documents it is about.
 * @returns undefined when the model could not be asked
 */
export async function measuredThreshold(embed: Embed): Promise<number | undefined> {
  const sets = parse(readFileSync(EVALUATION, 'utf8')) as Record<
    string,
    { answered: Record<string, string>; unanswered: string[] }
  >;
  const sections = (await readFolder(FOLDER)).flatMap(({ name, title, language, passages }) =>
    passages.map(({ heading, body }) => ({
      place: `${language} ${name.split('.')[0]} / ${heading}`,
      text: `${title}\n${heading}\n${body}`,
    })),
  );
  const answered = Object.entries(sets).flatMap(([language, set]) =>
    Object.entries(set.answered).map(([text, place]) => ({ text, place: `${language} ${place}` })),
  );
  const unanswered = Object.values(sets).flatMap((set) => set.unanswered);
  const vectors = await embed([...sections, ...answered].map(({ text }) => text).concat(unanswered));
  if (!vectors) return undefined;
  const told = vectors.slice(0, sections.length);
  const asked = vectors.slice(sections.length, sections.length + answered.length);
  const lost = vectors.slice(sections.length + answered.length);
  const right = answered.map(({ place }, index) =>
    product(asked[index]!, told[sections.findIndex((section) => section.place === place)]!),
  );
  const wrong = lost.map((vector) => Math.max(...told.map((one) => product(vector, one))));
  return thresholdBetween(right, wrong);
}
