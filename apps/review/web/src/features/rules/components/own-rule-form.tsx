import { useState, type FormEvent } from 'react';
import type { OwnRule, RuleCategory } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Area, Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { linesOf, ruleName } from '../rule-set.policy.js';
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
  /** @throws Problem */
  onSave: (rule: OwnRule) => Promise<void>;
  onRemove: (() => Promise<void>) | undefined;
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
  const { own, taken, categories, problems, may, onSave, onRemove, onCancel } = props;
  const [rule, setRule] = useState(own ?? NEW);
  const [texts, setTexts] = useState(() => typed(own ?? NEW));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const category = categories.find(({ id }) => id === rule.category) ?? categories[0]!;
  const readOnly = !may || busy;

  const carryOut = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    await act().catch(setProblem);
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const id = own?.id ?? ruleName(rule.reason, taken);
    const lines = {
      phrases: linesOf(texts.phrases),
      positive: linesOf(texts.positive),
      negative: linesOf(texts.negative),
    };
    void carryOut(() => onSave({ ...rule, ...lines, id }));
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
    <form className="rules-form" onSubmit={submit}>
      <h2>{own ? own.id : t('New rule')}</h2>
      {problems.length > 0 && (
        <Banner tone="warn" title={t('It cannot be published like this')}>
          <ul>
            {problems.map(({ problem: words }) => (
              <li key={words}>{t('It {{words}}.', { words })}</li>
            ))}
          </ul>
        </Banner>
      )}
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
      {problem !== undefined && <ProblemBanner error={problem} />}
      {may && (
        <footer className="rules-foot">
          <Button type="submit" look="primary" disabled={busy}>
            {t('Save in the draft')}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {t('Cancel')}
          </Button>
          {onRemove && <Remove busy={busy} onRemove={() => void carryOut(onRemove)} />}
        </footer>
      )}
    </form>
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
