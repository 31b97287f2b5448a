import { parseArgs } from 'node:util';
import { say } from '../checkout/progress.mjs';

export const PROFILE_HELP = `Which models draft: npm run countersign -- profile <command> [options]

  list                    the profiles there are, and which is in use
  use <name>              draft with it from the next draft on, in every replica; kept in the audit trail.
                          It stays until released, whatever the rules of profiles.yaml say
  automatic               what was chosen by hand holds no more: the rules decide

Everywhere: --json for scripts, --data-dir <folder> for another instance than .data`;

const OPTIONS = { json: { type: 'boolean' }, 'data-dir': { type: 'string' } };

/** @returns {{ command: Record<string, unknown>, faults: string[] }} what was asked, and everything that is wrong with it */
export function readProfileCommand(words) {
  try {
    const { values, positionals } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    const [name, ...rest] = positionals;
    const faults = [
      ...(['list', 'use', 'automatic'].includes(name)
        ? []
        : [`${name ?? 'nothing'} is no command: list, use, automatic`]),
      ...(name === 'use' && rest.length !== 1 ? ['use needs the name of one profile'] : []),
    ];
    return {
      command: { name, profile: rest[0], json: values.json, dataDir: values['data-dir'] },
      faults,
    };
  } catch (error) {
    return { command: {}, faults: [error.message.split('. ', 1)[0]] };
  }
}

/** @returns {Promise<number>} exit code */
export async function runProfile({ name, profile, json }, workspace) {
  if (name === 'use') await workspace.post('/model-profiles/use', { profile });
  if (name === 'automatic') await workspace.post('/model-profiles/release', {});
  const { profiles } = await workspace.get('/model-profiles');
  if (json) say(JSON.stringify(profiles, null, 2));
  else {
    for (const line of profiles.map(profileLine)) say(line);
    say(inForceLine(await workspace.get('/model-profiles/in-force')));
  }
  return 0;
}

function profileLine({ name, provider, model, inUse, missing }) {
  const lacks = missing ? `  (cannot be used: ${missing} is not set)` : '';
  return `${inUse ? '*' : ' '} ${name.padEnd(12)} ${[provider, model].filter(Boolean).join(' ')}${lacks}`;
}

function inForceLine({ byHand, reason }) {
  if (byHand) return 'Chosen by hand: the rules switch nothing until `profile automatic`.';
  return reason ? `Switched by a rule: ${reason}.` : 'No rule switches now.';
}
