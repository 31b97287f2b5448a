import { get, post } from './http.js';
import type { Finding, Verdict } from './items.js';

export type Severity = Finding['severity'];
export type Direction = 'in' | 'out';

/** A rule the workspace has written for itself. */
export interface OwnRule {
  id: string;
  category: string;
  severity: Severity;
  direction: Direction | 'both';
  phrases: string[];
  reason: string;
  positive: string[];
  negative: string[];
}

/** What the workspace has decided about its rules. */
export interface RuleSet {
  rules: OwnRule[];
  changes: { rule: string; severity: Severity | 'off' }[];
  hosts: string[];
}

/** A rule that comes with the product. */
export interface ShippedRule {
  id: string;
  category: string;
  reason: string;
  in?: Severity;
  out?: Severity;
  /** Nobody may lower it, switch it off or override it. */
  floor: boolean;
  positive: string[];
  negative: string[];
}

export interface RuleCategory {
  id: string;
  in?: Severity;
  out?: Severity;
  floor: boolean;
}

export interface RuleDraft {
  content: RuleSet;
  savedBy: string;
  savedAt: string;
  problems: { rule: string; problem: string }[];
  /** Shipped rules it lowers. */
  lowered: string[];
  askedBy?: string;
  askedByMe?: boolean;
}

export interface RuleVersion {
  version: number;
  note: string;
  lowered: string[];
  by: string;
  confirmedBy?: string;
  at: string;
}

export interface Rules {
  version: number;
  policyVersion: string;
  inForce: RuleSet;
  /** Counts what was done to drafts. */
  revision: number;
  draft?: RuleDraft;
  shipped: ShippedRule[];
  categories: RuleCategory[];
  /** Newest first. */
  versions: RuleVersion[];
  hosts: { host: string; by: string; at: string }[];
}

/** What a text comes to. */
export type Tried = Pick<Verdict, 'risk' | 'verdict' | 'policyVersion'> & { findings: Finding[] };

export const getRules = (): Promise<Rules> => get('/constitution');

export const getRuleVersion = (version: number): Promise<RuleSet> => get(`/constitution/versions/${version}`);

export const saveRules = (revision: number, content: RuleSet): Promise<{ revision: number }> =>
  post('/constitution/draft', { revision, content });

export const discardRules = (revision: number): Promise<void> =>
  post('/constitution/draft/discard', { revision });

export const publishRules = (
  revision: number,
  note: string,
): Promise<{ published: boolean; version?: number }> =>
  post('/constitution/draft/publish', { revision, note });

export const withdrawHost = (host: string): Promise<void> => post('/constitution/hosts/withdraw', { host });

export const tryRules = (text: string, direction: Direction): Promise<{ inForce: Tried; draft?: Tried }> =>
  post('/constitution/try', { text, direction });
