import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Parts } from './part.js';
import { Personal } from './personal.js';

/** `no-free-upgrades`: what a rule is called by for good. */
export const RULE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What a workspace may write at most: more is no rule, but a list. */
export const POLICY_LIMITS = {
  rules: 100,
  phrases: 50,
  phrase: 200,
  examples: 20,
  example: 500,
  hosts: 200,
} as const;

const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
const { rules, phrases, phrase, examples, example, hosts } = POLICY_LIMITS;

/** A rule a workspace has written for itself (CO-13). */
export class WorkspaceRule {
  @Matches(RULE_NAME) @MaxLength(60) id!: string;
  @Matches(/^[a-z_]{1,40}$/) category!: string;
  @IsIn(SEVERITIES) severity!: (typeof SEVERITIES)[number];
  /** `in`: what customers write; `out`: what is sent. */
  @IsIn(['in', 'out', 'both']) direction!: 'in' | 'out' | 'both';
  /** What people say, one a line, in the pattern language of the rules. */
  @IsArray()
  @ArrayMaxSize(phrases)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(phrase, { each: true })
  @Personal()
  phrases!: string[];
  /** One sentence, shown beside the words. */
  @IsString() @MinLength(5) @MaxLength(200) @Personal() reason!: string;
  /** Texts it must find. */
  @IsArray()
  @ArrayMaxSize(examples)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(example, { each: true })
  @Personal()
  positive!: string[];
  /** Texts that look alike and must pass. */
  @IsArray()
  @ArrayMaxSize(examples)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(example, { each: true })
  @Personal()
  negative!: string[];
}

/** A rule that comes with the product, judged otherwise in a workspace. */
export class ShippedRuleChange {
  @Matches(RULE_NAME) @MaxLength(60) rule!: string;
  @IsIn([...SEVERITIES, 'off']) severity!: (typeof SEVERITIES)[number] | 'off';
}

/** What a workspace has decided about its safety rules. A published version never changes. */
export class WorkspacePolicy {
  @Parts(() => WorkspaceRule, { max: rules }) rules!: WorkspaceRule[];
  @Parts(() => ShippedRuleChange, { max: 500 }) changes!: ShippedRuleChange[];
  /** Hosts that links in replies may lead to, subdomains included. */
  @IsArray()
  @ArrayMaxSize(hosts)
  @Matches(/^(?=.{4,120}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, { each: true })
  hosts!: string[];
}

/** `cs.rpc.review.policy`: the workspace's rules in one version, for whoever checks a draft. Asked once a version. */
export class PolicyQuery {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
  @IsInt() @Min(1) version!: number;
}

export class PolicyAnswer extends WorkspacePolicy {
  /** False when there is no such version; then everything else is empty. */
  @IsBoolean() found!: boolean;
}
