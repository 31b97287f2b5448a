import { useState, type FormEvent } from 'react';
import type { OwnRule, RuleCategory, RuleSet } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { EditRefused } from '../../../ui/edit-refused.js';
import { Area, Field } from '../../../ui/field.js';
import { linesOf, ruleName, withoutRule, withRule, type Seen } from '../rule-set.policy.js';
import { ruleLines } from '../rule-words.policy.js';
import { useRuleEdit } from '../use-rule-edit.js';
import { RulePicks } from './rule-picks.js';

interface OwnRuleFormProps {
  /** The rule as it is; undefined for a new one. */
  own: OwnRule | undefined;
  /** Names that are in use. */
  taken: readonly string[];
  categories: readonly RuleCategory[];
  /** What is wrong with it as it was saved. */
  problems: readonly { problem: string }[];
  may: boolean;
  /** What it was opened over. */
  begun: Seen;
  /** How all rules stand now. */
  newest: () => Promise<Seen>;
  /** @returns the revision it is saved as @throws Problem */
  onSave: (set: RuleSet, revision: number) => Promise<number>;
  /** Saved; undefined where the rule was taken out. */
  onSaved: (name: string | undefined) => void;
  onCancel: () => void;
}

const NEW: OwnRule = {
  ...{ id: '', category: 'unbacked_promise', severity: 'high', direction: 'out' },
  ...{ phrases: [], reason: '', positive: [], negative: [] },
};
const syntax = () =>
  t(
    'One a line; capitals, accents and disguises do not matter. word* for every word that begins so, this|that for either, ..3 for up to three words between.',
  );

/** A rule in the workspace's own words, with the examples that say whether it reads them as meant (CO-13). */
export function OwnRuleForm(props: OwnRuleFormProps) {
  const { own, taken, categories, problems, may, onSaved, onCancel } = props;
  const [rule, setRule] = useState(own ?? NEW);
  const [texts, setTexts] = useState(() => typed(own ?? NEW));
  const category = categories.find(({ id }) => id === rule.category) ?? categories[0]!;
  const id = own?.id ?? ruleName(rule.reason, taken);
  const edit = useRuleEdit(props, id, (theirs) => {
    if (!theirs) return onSaved(undefined);
    setRule(theirs);
    setTexts(typed(theirs));
  });
  const readOnly = !may || edit.busy;
  const mine: OwnRule = {
    ...{ ...rule, id },
    phrases: linesOf(texts.phrases),
    positive: linesOf(texts.positive),
    negative: linesOf(texts.negative),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await edit.put((set) => withRule(set, mine, own?.id))) onSaved(id);
  };
  const remove = async (): Promise<void> => {
    if (await edit.put((set) => withoutRule(set, id))) onSaved(undefined);
  };
  const area = (name: keyof typeof texts, label: string, hint: string, rows: number) => (
    <Area
      {...{ label, hint, rows, readOnly }}
      required
      value={texts[name]}
      onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
    />
  );

  return (
    <form className="rules-form" onSubmit={(event) => void submit(event)}>
      <h2>{own ? own.id : t('New rule')}</h2>
      <NotPublishable {...{ problems }} />
      <Field
        label={t('Reason, shown beside the words')}
        required
        minLength={5}
        maxLength={200}
        value={rule.reason}
        readOnly={readOnly}
        onChange={(event) => setRule({ ...rule, reason: event.target.value })}
      />
      <RulePicks {...{ rule, category, categories, readOnly }} onPick={setRule} />
      {area('phrases', t('Phrases it looks for'), syntax(), 4)}
      {area('positive', t('It must find'), t('Texts as people write them, one a line: at least one.'), 3)}
      {area(
        'negative',
        t('It must let through'),
        t('Texts that look alike and are right, one a line: at least one.'),
        3,
      )}
      <EditRefused
        edit={edit}
        compare={({ set }) => {
          const theirs = ruleLines(set.rules.find((one) => one.id === id));
          return ruleLines(mine).map(([label, text], index) => [label, text, theirs[index]?.[1] ?? '']);
        }}
      />
      {may && (
        <footer className="rules-foot">
          <Button type="submit" look="primary" disabled={edit.busy}>
            {t('Save in the draft')}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {t('Cancel')}
          </Button>
          {own && <Remove busy={edit.busy} onRemove={() => void remove()} />}
        </footer>
      )}
    </form>
  );
}

/** What keeps it from being published as it was saved. */
function NotPublishable({ problems }: Pick<OwnRuleFormProps, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <Banner tone="warn" title={t('It cannot be published like this')}>
      <ul>
        {problems.map(({ problem: words }) => (
          <li key={words}>{t('It {{words}}.', { words })}</li>
        ))}
      </ul>
    </Banner>
  );
}

function Remove({ busy, onRemove }: { busy: boolean; onRemove: () => void }) {
  return (
    <span className="rules-remove">
      <Button look="quiet" icon="remove" disabled={busy} onClick={onRemove}>
        {t('Take it out')}
      </Button>
    </span>
  );
}

function typed({
  phrases,
  positive,
  negative,
}: OwnRule): Record<'phrases' | 'positive' | 'negative', string> {
  return { phrases: phrases.join('\n'), positive: positive.join('\n'), negative: negative.join('\n') };
}
