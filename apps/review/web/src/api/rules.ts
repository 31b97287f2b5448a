import { change, read, type Schemas } from './client.js';
import type { Finding } from './items.js';

export type Severity = Finding['severity'];
export type Direction = 'in' | 'out';

/** What the workspace has decided about its rules. */
export type RuleSet = Schemas['WorkspacePolicy'];
/** A rule the workspace has written for itself. */
export type OwnRule = RuleSet['rules'][number];
export type Rules = Schemas['ConstitutionDto'];
/** A rule that comes with the product. */
export type ShippedRule = Rules['shipped'][number];
export type RuleCategory = Rules['categories'][number];
export type RuleDraft = NonNullable<Rules['draft']>;
export type RuleVersion = Rules['versions'][number];
/** What a text comes to. */
export type Tried = Schemas['TriedRulesDto']['inForce'];

export const getRules = (): Promise<Rules> => read('/constitution', {});

export const getRuleVersion = (version: number): Promise<RuleSet> =>
  read('/constitution/versions/{version}', { path: { version } });

export const saveRules = (revision: number, content: RuleSet): Promise<Schemas['DiscardPolicyDto']> =>
  change('/constitution/draft', { body: { revision, content } });

export const discardRules = (revision: number): Promise<void> =>
  change('/constitution/draft/discard', { body: { revision } });

export const publishRules = (revision: number, note: string): Promise<Schemas['PublishedDto']> =>
  change('/constitution/draft/publish', { body: { revision, note } });

export const withdrawHost = (host: string): Promise<void> =>
  change('/constitution/hosts/withdraw', { body: { host } });

export const tryRules = (text: string, direction: Direction): Promise<Schemas['TriedRulesDto']> =>
  change('/constitution/try', { body: { text, direction } });
