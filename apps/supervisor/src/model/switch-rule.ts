import { PROVIDER_NAMES, type ProviderName } from '@countersign/llm';
import { IsArray, IsIn, IsNumber, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Budgets } from './profiles.js';

const PROFILE = /^[a-z][a-z0-9-]{0,39}$/;

/** The budgets a workspace has; a conversation's share says nothing about the others. */
const SHARED = ['workspaceDay', 'workspaceMonth'] as const satisfies (keyof Budgets)[];

/** When a workspace nobody has chosen a profile for drafts with another one: a share of a budget is spent, or a vendor is away. */
export class SwitchRule {
  @Matches(PROFILE) name!: string;
  /** The profile it drafts with then. */
  @Matches(PROFILE) use!: string;
  /** The installation's profiles it is for; all when left out. Name them where one keeps everything in the house. */
  @IsOptional() @IsArray() @Matches(PROFILE, { each: true }) of?: string[];
  @ValidateIf(isBudget) @IsIn(SHARED) budget?: (typeof SHARED)[number];
  /** From this share on; 0.8 is 80 %. */
  @ValidateIf(isBudget) @IsNumber() @Min(0.05) @Max(1) from?: number;
  /** Below this share it is over. Between the two, whoever has switched stays. */
  @ValidateIf(isBudget) @IsNumber() @Min(0) @Max(1) until?: number;
  /** Left alone by the breaker, or out of quota. */
  @IsOptional() @IsIn(PROVIDER_NAMES) away?: ProviderName;
  /** Minutes without the reason before it goes back. */
  @IsOptional() @IsNumber() @Min(0) @Max(1_440) calm?: number;
}

function isBudget({ budget, from, until, away }: SwitchRule): boolean {
  return away === undefined || [budget, from, until].some((field) => field !== undefined);
}

/** What the rules need to know of a profile. */
type Drafts = ReadonlyMap<string, { draft?: { provider: string } }>;

/** What no single rule shows: names that do not exist, and rules that cannot both be meant. The first that holds is followed. */
export function ruleFaults(rules: readonly SwitchRule[], profiles: Drafts): string[] {
  return rules.flatMap((rule, index) => {
    const { name, use, of = [], budget, from, until, away } = rule;
    const before = rules.slice(0, index);
    const hiding = before.find((other) => hides(other, rule));
    const faults = [
      ...(before.some((other) => other.name === name) ? ['another rule has this name'] : []),
      ...(profiles.has(use) ? [] : [`use: there is no profile ${use}`]),
      ...of.filter((other) => !profiles.has(other)).map((other) => `of: there is no profile ${other}`),
      ...(of.includes(use) ? [`of: ${use} would be switched to itself`] : []),
      ...(away && (budget ?? from ?? until) !== undefined
        ? ['has two conditions: a budget and a vendor; write two rules']
        : []),
      ...(from !== undefined && until !== undefined && until >= from
        ? [`until: ${until} is not below from: ${from}, so it would go back and forth`]
        : []),
      ...(away && profiles.get(use)?.draft?.provider === away ? [`use: ${use} asks ${away} itself`] : []),
      ...(hiding
        ? [`can never be followed: ${hiding.name} stands before it and always holds when it does`]
        : []),
    ];
    return faults.map((words) => `switch.${name}: ${words}`);
  });
}

function hides(first: SwitchRule, later: SwitchRule): boolean {
  if (first.of && !later.of?.every((name) => first.of!.includes(name))) return false;
  if (first.away !== undefined) return first.away === later.away;
  return first.budget === later.budget && first.from !== undefined && first.from <= (later.from ?? 0);
}
