import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
export type Config = new () => object;

/** What services read their configuration with. Looked at as they are built, like the classes: nothing here depends on them. */
interface Runtime {
  envFieldsOf: (config: Config) => Map<string, { name: string; optional?: boolean; secret?: boolean }>;
  parseConfig: (config: Config, env: NodeJS.ProcessEnv) => object;
  InvalidConfiguration: new (faults: readonly string[]) => Error & { faults: readonly string[] };
}
export const { envFieldsOf, parseConfig, InvalidConfiguration } =
  jest.requireActual<Runtime>('@countersign/runtime');

/** The configuration of each service, found where services keep it. */
const FILES = readdirSync(path.join(ROOT, 'apps'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^[\w-]+(\/api)?\/src\/([\w-]+\.)?config\.ts$/.test(file),
);
export const CONFIGS = FILES.map((file) => {
  const found = jest.requireActual<Record<string, unknown>>(path.join(ROOT, 'apps', file));
  const config = Object.values(found).find(
    (one): one is Config => typeof one === 'function' && envFieldsOf(one as Config).size > 0,
  );
  return { service: file.split('/')[0]!, config: config! };
});

/** Everything a service says is wrong with its environment. */
export function faultsOf(config: Config, env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(config, env);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.faults;
    throw error;
  }
}
