import { useState } from 'react';
import type { OwnRule, Rules as RulesData, RuleSet } from '../../../api/rules.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { withoutRule, withRule, workedOn } from '../rule-set.policy.js';
import { useRules } from '../use-rules.js';
import { DraftBar } from './draft-bar.js';
import { OwnRuleForm } from './own-rule-form.js';
import { RuleList } from './rule-list.js';
import { RulesOverview } from './rules-overview.js';
import { ShippedRulePane } from './shipped-rule-pane.js';
import './rules.css';

interface RulesProps {
  /** The open rule. */
  name: string | undefined;
  roles: readonly string[];
  hrefOf: (name: string) => string;
  onOpen: (name: string | undefined) => void;
}

/** Who may draft, and who may put in force (capabilities §6); the server decides, this only spares people a refusal. */
const DRAFTS = ['lead', 'admin'];
const PUBLISHES = 'admin';

/** The safety rules: what they look for, the workspace's own, and the draft of the next version. */
export function Rules({ name, roles, hrefOf, onOpen }: RulesProps) {
  const { rules, refresh, save } = useRules();
  const [adding, setAdding] = useState(false);
  if (rules.isError) return <ProblemBanner error={rules.error} />;
  if (!rules.data) return <div className="skeleton" />;
  const { data } = rules;
  const may = roles.some((role) => DRAFTS.includes(role));
  const go = (opened: string | undefined): void => {
    setAdding(false);
    onOpen(opened);
  };
  return (
    <div className="rules-panes" data-open={adding || name !== undefined}>
      <section className="rules-list" aria-label="Rules">
        <div className="rules-tools">
          {may ? (
            <Button icon="add" onClick={() => setAdding(true)}>
              New rule
            </Button>
          ) : (
            <p className="field-hint">A lead or an administrator can propose rules.</p>
          )}
        </div>
        <RuleList {...{ data, hrefOf }} current={adding ? undefined : name} />
      </section>
      <section className="rules-detail" aria-label="Rule">
        {data.draft && (
          <DraftBar draft={data.draft} {...{ may }} mayPublish={roles.includes(PUBLISHES)} onDone={refresh} />
        )}
        <Detail
          key={adding ? 'new rule' : (name ?? 'overview')}
          {...{ data, may, adding, name }}
          onSave={(content) => save(data, content)}
          onOpen={go}
        />
      </section>
    </div>
  );
}

interface DetailProps {
  data: RulesData;
  may: boolean;
  adding: boolean;
  name: string | undefined;
  onSave: (content: RuleSet) => Promise<void>;
  onOpen: (name: string | undefined) => void;
}

function Detail({ data, may, adding, name, onSave, onOpen }: DetailProps) {
  const set = workedOn(data);
  const own = adding ? undefined : set.rules.find(({ id }) => id === name);
  const shipped = data.shipped.find(({ id }) => id === name);
  const taken = [...set.rules, ...data.shipped].map(({ id }) => id);
  if (adding || own) {
    const keep = async (rule: OwnRule): Promise<void> => {
      await onSave(withRule(set, rule, own?.id));
      onOpen(rule.id);
    };
    const remove = async (): Promise<void> => {
      await onSave(withoutRule(set, own?.id ?? ''));
      onOpen(undefined);
    };
    return (
      <OwnRuleForm
        {...{ own, taken, may }}
        categories={data.categories}
        problems={(data.draft?.problems ?? []).filter(({ rule }) => rule === own?.id)}
        onSave={keep}
        onRemove={own && remove}
        onCancel={() => onOpen(undefined)}
      />
    );
  }
  if (shipped) return <ShippedRulePane {...{ set, may, onSave }} rule={shipped} />;
  return <RulesOverview {...{ data, may, onSave }} />;
}
