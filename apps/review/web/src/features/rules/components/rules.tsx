import { useState } from 'react';
import { getRules, type Rules as RulesData, type RuleSet } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { seenIn } from '../rule-set.policy.js';
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
      <section className="rules-list" aria-label={t('Rules')}>
        <div className="rules-tools">
          {may ? (
            <Button icon="add" onClick={() => setAdding(true)}>
              {t('New rule')}
            </Button>
          ) : (
            <p className="field-hint">{t('A lead or an administrator can propose rules.')}</p>
          )}
        </div>
        <RuleList {...{ data, hrefOf }} current={adding ? undefined : name} />
      </section>
      <section className="rules-detail" aria-label={t('Rule')}>
        {data.draft && (
          <DraftBar
            draft={data.draft}
            revision={data.revision}
            {...{ may }}
            mayPublish={roles.includes(PUBLISHES)}
            onDone={refresh}
            onDiscarded={() => go(undefined)}
          />
        )}
        <Detail
          key={adding ? 'new rule' : (name ?? 'overview')}
          {...{ data, may, adding, name }}
          administers={roles.includes(PUBLISHES)}
          onSave={save}
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
  administers: boolean;
  onSave: (revision: number, content: RuleSet) => Promise<number>;
  onOpen: (name: string | undefined) => void;
}

function Detail({ data, may, adding, name, administers, onSave, onOpen }: DetailProps) {
  const now = seenIn(data);
  const [own] = useState(adding ? undefined : now.set.rules.find(({ id }) => id === name));
  const shipped = data.shipped.find(({ id }) => id === name);
  if (adding || own)
    return (
      <OwnRuleForm
        {...{ own, may }}
        taken={[...now.set.rules, ...data.shipped].map(({ id }) => id)}
        categories={data.categories}
        problems={(data.draft?.problems ?? []).filter(({ rule }) => rule === own?.id)}
        begun={now}
        newest={async () => seenIn(await getRules())}
        onSave={(set, revision) => onSave(revision, set)}
        onSaved={onOpen}
        onCancel={() => onOpen(undefined)}
      />
    );
  const change = (content: RuleSet): Promise<number> => onSave(now.revision, content);
  if (shipped) return <ShippedRulePane set={now.set} may={may} onSave={change} rule={shipped} />;
  return <RulesOverview {...{ data, may, administers, onSave }} />;
}
