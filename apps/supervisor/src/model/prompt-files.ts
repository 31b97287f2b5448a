import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { contradictionsOf, repeats } from './contradiction.policy.js';

const FOLDER = path.join(__dirname, '../../prompts');

/** A prompt as its files say: layers in order, and a version that changes with any of their words. */
export interface PromptFiles {
  /** `draft@5-<digest>`. */
  version: string;
  system: readonly string[];
  prompt: readonly string[];
  /** Layers of `system` that no reply may repeat: all but the facts of the business and what good replies sound like. */
  secret: readonly string[];
}

/**
 * Reads a prompt's list and its layers.
 * @param standing fills the places of `system`, the same for every draft
 * @throws Error naming the file that is not there, or layers that contradict each other
 */
export function loadPrompt(
  name: string,
  standing: Record<string, string> = {},
  folder = FOLDER,
): PromptFiles {
  const list = parse(readFileSync(path.join(folder, `${name}.yaml`), 'utf8')) as {
    system: string[];
    prompt: string[];
  };
  const layer = (file: string): string => readFileSync(path.join(folder, `${file}.md`), 'utf8').trim();
  const told = (file: string): string => fill(layer(file), standing);
  const system = list.system.map(told);
  const prompt = list.prompt.map(layer);
  const secret = list.system.filter((file) => !/^(facts|examples)@/.test(file)).map(told);
  const contradictions = [
    ...repeats(list.system.concat(list.prompt), 'the layer'),
    ...contradictionsOf([...system, ...prompt]),
  ];
  if (contradictions.length > 0)
    throw new Error(`The prompt ${name} contradicts itself:\n- ${contradictions.join('\n- ')}`);
  const digest = createHash('sha256')
    .update(JSON.stringify([system, prompt]))
    .digest('hex')
    .slice(0, 8);
  return { version: `${name}-${digest}`, system, prompt, secret };
}

/** Fills `{{name}}` places. What is filled in is not read again, so data cannot open a place of its own. */
export function fill(layer: string, places: Record<string, string>): string {
  return layer.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => places[name] ?? '').trim();
}
