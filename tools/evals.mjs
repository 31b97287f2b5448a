// `npm run evals -- constitution|labels|replay|retrieval|train [options]`: how good the parts are that no test can call right or wrong.
import path from 'node:path';
import { runBuilt } from './checkout/run-built.mjs';

/** Each program, what has to be built for it, and which of its options name files. */
const PROGRAMS = {
  constitution: { projects: ['evals'], files: ['--attacks', '--benign'] },
  labels: { projects: ['evals', 'supervisor'], files: ['--profiles'] },
  replay: { projects: ['evals', 'supervisor'], files: ['--cases', '--profiles'] },
  retrieval: { projects: ['evals', 'supervisor'], files: ['--profiles'] },
  train: { projects: ['evals'], files: [] },
};

const [name, ...args] = process.argv.slice(2);
const program = PROGRAMS[name];

if (program) {
  // The program runs in the checkout; a file is meant from where the command was typed.
  const from = process.env.INIT_CWD ?? process.cwd();
  const absolute = args.map((arg, index) => {
    if (program.files.includes(args[index - 1])) return path.resolve(from, arg);
    const option = program.files.find((one) => arg.startsWith(`${one}=`));
    return option ? `${option}=${path.resolve(from, arg.slice(option.length + 1))}` : arg;
  });
  await runBuilt(program.projects, `tests/evals/dist/${name}.js`, absolute);
} else {
  process.stderr.write(`npm run evals -- ${Object.keys(PROGRAMS).join('|')} --help\n`);
  process.exitCode = 1;
}
