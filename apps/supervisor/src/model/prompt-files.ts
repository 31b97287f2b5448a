import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const FOLDER = path.join(__dirname, '../../prompts');

/** A prompt as its files say: layers in order, and a version that changes with any of their words. */
export interface PromptFiles {
  /** `draft@3-<digest>`. */
  version: string;
  system: readonly string[];
  prompt: readonly string[];
  /** Layers of `system` that no reply may repeat: all but the facts of the business and what good replies sound like. */
  secret: readonly string[];
}

/** Reads a prompt's list and its layers. @throws Error naming the file that is not there */
export function loadPrompt(name: string, folder = FOLDER): PromptFiles {
  const list = parse(readFileSync(path.join(folder, `${name}.yaml`), 'utf8')) as {
    system: string[];
    prompt: string[];
  };
  const layer = (file: string): string => readFileSync(path.join(folder, `${file}.md`), 'utf8').trim();
  const system = list.system.map(layer);
  const prompt = list.prompt.map(layer);
  const secret = list.system.filter((file) => !/^(facts|examples)@/.test(file)).map(layer);
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

/** What a draft is asked with. */
export const DRAFT_PROMPT = loadPrompt('draft@3');
