import { run } from '../checkout/run.mjs';

/** Files that differ from what is committed, new ones included; empty outside a Git work tree. */
export async function changedFiles() {
  const { code, output } = await run('git', ['status', '--porcelain']);
  return code === 0 ? output.split('\n').filter(Boolean) : [];
}
