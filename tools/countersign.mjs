// `npm run countersign -- <command>`: what an operator does to a running instance, through the workspace's own API.
// Exits 1 when something was refused or is wrong, 2 when the command itself is.
import fs from 'node:fs';
import path from 'node:path';
import { Advice } from './checkout/advice.mjs';
import { onNewEnoughNode } from './checkout/node-version.mjs';
import { say } from './checkout/progress.mjs';
import { COST_HELP, readCostCommand, runCost } from './operate/cost.mjs';
import { DLQ_HELP, readDlqCommand, runDlq } from './operate/dlq.mjs';
import { EVALS_HELP, readEvalsCommand, runEvals } from './operate/evals.mjs';
import { PROFILE_HELP, readProfileCommand, runProfile } from './operate/profile.mjs';
import { openWorkspace } from './operate/workspace.mjs';

const TOPICS = {
  cost: { help: COST_HELP, read: readCostCommand, run: runCost },
  dlq: { help: DLQ_HELP, read: readDlqCommand, run: runDlq },
  evals: { help: EVALS_HELP, read: readEvalsCommand, run: runEvals },
  profile: { help: PROFILE_HELP, read: readProfileCommand, run: runProfile },
};

const [topic, ...words] = process.argv.slice(2);

async function main() {
  const chosen = TOPICS[topic];
  if (!chosen || words.length === 0 || words.includes('--help')) {
    say(
      chosen?.help ??
        Object.values(TOPICS)
          .map(({ help }) => help)
          .join('\n\n'),
    );
    return topic && !words.includes('--help') && topic !== '--help' ? 2 : 0;
  }
  const { command, faults } = chosen.read(words);
  if (faults.length > 0) {
    process.stderr.write(
      `${faults.join('\n')}\nnpm run countersign -- ${topic} --help lists the commands.\n`,
    );
    return 2;
  }
  if (fs.existsSync(path.resolve('node_modules'))) await onNewEnoughNode();
  const folder = path.resolve(command.dataDir ?? (process.env.DATA_DIR?.trim() || '.data'));
  return chosen.run(command, openWorkspace(folder, process.env));
}

process.exitCode = await main().catch((error) => {
  process.stderr.write(`${error instanceof Advice ? error.message : error.stack}\n`);
  return 1;
});
