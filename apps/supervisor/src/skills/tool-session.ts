import { errorCode, log, withSpan } from '@countersign/observability';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Breaker } from '../model/breaker.repository.js';
import { ToolRefusal, type SkillSetting, type Tool, type ToolAnswer } from './skill.js';

/** Milliseconds one call may take (SV-17). */
export const TOOL_LIMIT_MS = 2_000;
/** Kept of one answer: what a reviewer can read beside the draft. */
const MOST = 4_000;

/** What a call came to, for the model. */
export interface Called {
  says: string;
  failed: boolean;
}

/**
 * The calls of one draft: what does not fit its schema is refused, what is asked twice is looked up once, what does not answer in time is said
 * to the model and to the reviewer, and a tool that fails again and again is left alone for a while, by all replicas.
 */
export class ToolSession {
  /** What was looked up or proposed, in order, and what could not be: the draft's provenance. */
  readonly answers: ToolAnswer[] = [];
  private readonly known = new Map<string, Called>();

  constructor(
    private readonly tools: readonly Tool[],
    private readonly setting: SkillSetting,
    private readonly breaker: Breaker,
    private readonly limitMs = TOOL_LIMIT_MS,
  ) {}

  /** @param input as the model gave it; never believed */
  async call(name: string, input: unknown, cancelled: AbortSignal): Promise<Called> {
    const tool = this.tools.find((one) => one.name === name);
    if (!tool) return { says: `There is no tool "${name.slice(0, 40)}".`, failed: true };
    const key = `${name} ${JSON.stringify(input)}`;
    const called = this.known.get(key) ?? (await this.run(tool, input, cancelled));
    this.known.set(key, called);
    return called;
  }

  private async run(tool: Tool, raw: unknown, cancelled: AbortSignal): Promise<Called> {
    const input = inputOf(tool, raw);
    if ('problem' in input) return { says: `Refused: ${input.problem}.`, failed: true };
    const health = `tool:${tool.name}`;
    if (!(await this.breaker.lets(health))) return this.down(tool);
    try {
      const answer = await withSpan('draft.tool', { attributes: { 'cs.tool.name': tool.name } }, () =>
        within(this.limitMs, cancelled, (signal) => tool.run(input.value, this.setting, signal)),
      );
      await this.breaker.well(health);
      this.answers.push({ ...answer, says: answer.says.slice(0, MOST) });
      const proposed =
        tool.does === 'effect'
          ? '\nProposed to the colleague who reviews the reply; nothing is done yet.'
          : '';
      return { says: answer.says.slice(0, MOST) + proposed, failed: false };
    } catch (error) {
      if (error instanceof ToolRefusal) {
        await this.breaker.undecided(health);
        return { says: `Refused: ${error.message}.`, failed: true };
      }
      if (!cancelled.aborted) await this.breaker.failed(health);
      log.warn('draft.tool-failed', { name: tool.name, code: errorCode(error) });
      return this.down(tool);
    }
  }

  private down({ name }: Tool): Called {
    const says = `"${name}" did not answer: this could not be checked. Do not guess; say that a colleague will look into it.`;
    this.answers.push({
      title: `Could not be checked: ${name}`,
      says: 'It did not answer in time.',
      kind: 'look-up',
    });
    return { says, failed: true };
  }
}

function inputOf(tool: Tool, raw: unknown): { value: object } | { problem: string } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { problem: 'the input is no object' };
  const value = plainToInstance(tool.input, raw);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length === 0) return { value };
  const told = errors.flatMap(({ property, constraints }) =>
    Object.values(constraints ?? { [property]: property }),
  );
  return { problem: told.join('; ').slice(0, 500) };
}

/** @throws Error when the time is over; the tool is told by its signal, and not waited for */
async function within<T>(
  ms: number,
  cancelled: AbortSignal,
  work: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const signal = AbortSignal.any([AbortSignal.timeout(ms), cancelled]);
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
  });
  return Promise.race([Promise.resolve().then(() => work(signal)), over]);
}
