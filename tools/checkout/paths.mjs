import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A program npm installed. */
export const installed = (name) => path.join(ROOT, 'node_modules/.bin', name);

/** The Node that services run on: the one npm installed, or, where there is none for this system, the present one. */
export const nodeProgram = () => (fs.existsSync(installed('node')) ? installed('node') : process.execPath);

/** The environment in which npm's programs find that Node first. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: `${path.join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
});

/** Where Node keeps what it has compiled: eight processes load the same two thousand files at every start, the next one finds them here. */
export const COMPILED = { NODE_COMPILE_CACHE: path.join(ROOT, '.nx/compiled') };
