// `npm run evals:constitution -- [--attacks FILE --benign FILE]`: how much the rules catch, and how much they flag wrongly.
import path from 'node:path';
import { runBuilt } from './checkout/run-built.mjs';

const [name, ...args] = process.argv.slice(2);
const FILES = ['--attacks', '--benign'];
// The program runs in the checkout; a file is meant from where the command was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const absolute = args.map((arg, index) => {
  if (FILES.includes(args[index - 1])) return path.resolve(from, arg);
  const option = FILES.find((one) => arg.startsWith(`${one}=`));
  return option ? `${option}=${path.resolve(from, arg.slice(option.length + 1))}` : arg;
});

if (name === 'constitution') {
  await runBuilt('evals', 'tests/evals/dist/constitution.js', absolute);
} else {
  process.stderr.write('npm run evals:constitution -- --help\n');
  process.exitCode = 1;
}
