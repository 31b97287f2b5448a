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
  welcome({ settings, data, setupUrl, took: performance.now() - begun });
  // The set-up link is a secret: it is on the screen and, for scripts that ask, in a file of theirs.
  if (readyFile) writeWhole(readyFile, { ...instance.describe(), ...(setupUrl && { setupUrl }) });
}

/** The first signal stops everything in order; the second ends it at once. @returns whether that has begun */
function stopOnSignals(instance) {
  let stopping = false;
  const stop = async () => {
    if (stopping) {
      instance.kill();
      process.exit(1);
    }
    stopping = true;
    say('\nStopping: services finish what they have in hand (Ctrl-C again to end at once)');
    await instance.stop();
    say('Stopped. Your data is kept.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  return () => stopping;
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof Advice ? error.message : error.stack}\n`);
  process.exit(1);
});
