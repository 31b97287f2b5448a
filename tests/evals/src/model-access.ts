import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';

const ACCESS = ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'];

/** Where the models are: the operator's own, or the simulator where nothing is set. */
export async function access(
  profiles?: string,
): Promise<{ env: Record<string, string>; simulator?: ModelSimulator }> {
  const file: Record<string, string> = profiles ? { LLM_PROFILES_FILE: profiles } : {};
  const own = Object.fromEntries(
    ACCESS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  if (Object.keys(own).length > 0) return { env: { ...file, ...own } };
  const simulator = await startModelSimulator();
  process.stderr.write('no model is configured: the simulator answers, which says nothing of quality\n');
  const simulated = {
    ...{ ANTHROPIC_API_KEY: 'simulated', ANTHROPIC_BASE_URL: simulator.url },
    ...{ OPENAI_API_KEY: 'simulated', OPENAI_BASE_URL: `${simulator.url}/v1` },
  };
  return { env: { ...file, ...simulated }, simulator };
}
