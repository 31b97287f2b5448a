const live = process.stdout.isTTY && !process.env.CI;

/** One line on the screen. */
export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** One step the reader waits for: named while it runs, with its time when it is done. */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(live ? `  … ${title}` : `  … ${title}\n`);
  const end = (sign) => {
    const line = `  ${sign} ${title} (${seconds(performance.now() - begun)})`;
    process.stdout.write(live ? `\r\x1b[K${line}\n` : `${line}\n`);
  };
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}

/** Milliseconds for people. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
