// `npm start`: from a fresh clone to a running Countersign. Needs nothing but Node and npm; installs the rest itself.
import { Advice } from './checkout/advice.mjs';
import { onInstalledNode } from './checkout/prepare.mjs';
import { say } from './checkout/progress.mjs';
import { claimInstance } from './instance/claim.mjs';
import { writeWhole } from './instance/data-folder.mjs';
import { Instance } from './instance/instance.mjs';
import { makeReady } from './instance/make-ready.mjs';
import { helpText, readOptions } from './instance/options.mjs';
import { welcome } from './instance/welcome.mjs';

const begun = performance.now();
/** Signals closer together than this, in milliseconds, are one: the terminal's and the one npm passes on. */
const SAME_SIGNAL = 400;

async function main() {
  const { help, readyFile, settings, faults } = readOptions(process.argv.slice(2), process.env);
  if (help) return say(helpText());
  if (faults.length > 0) {
    throw new Advice(
      `The configuration is wrong:\n- ${faults.join('\n- ')}\nnpm start -- --help lists the options.`,
    );
  }
  await onInstalledNode();
  const data = await claimInstance(settings);
  await makeReady(settings);
  const instance = new Instance({ settings, data });
  const isStopping = stopOnSignals(instance);
  try {
    await instance.start();
  } catch (error) {
    if (!isStopping()) {
      await instance.stop();
      throw error;
    }
  }
  // Whoever stops it while it starts sees neither a failure nor a welcome.
  if (isStopping()) return;
  const setupUrl = await instance.setupUrl();
  await welcome({ settings, data, setupUrl, took: performance.now() - begun });
  // The set-up link is a secret: it is on the screen and, for scripts that ask, in a file of theirs.
  if (readyFile) writeWhole(readyFile, { ...instance.describe(), ...(setupUrl && { setupUrl }) });
}

/** The first signal stops everything in order; a second one, by a person and not by npm passing on the first, ends it at once. */
function stopOnSignals(instance) {
  let since;
  const stop = async () => {
    if (since !== undefined && performance.now() - since < SAME_SIGNAL) return;
    if (since !== undefined) {
      instance.kill();
      process.exit(1);
    }
    since = performance.now();
    say('\nStopping: services finish what they have in hand (Ctrl-C again to end at once)');
    await instance.stop();
    say('Stopped. Your data is kept.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  return () => since !== undefined;
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof Advice ? error.message : error.stack}\n`);
  process.exit(1);
});
