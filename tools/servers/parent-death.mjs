import { spawnSync } from 'node:child_process';

let available;

/**
 * Words to put before a command so that it receives `signal` when the process that starts it dies, `kill -9` included.
 * Nothing where `setpriv` is missing: there the next start finds the server by its pid file.
 */
export function dyingWithParent(signal) {
  available ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  return available ? ['setpriv', '--pdeathsig', signal.replace('SIG', '')] : [];
}
