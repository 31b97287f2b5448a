import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import { saidByServer } from '../../../api/said-by-server.policy.js';
import { tryRules, type Direction, type Tried } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { directionWords, severityName, toneOf, verdictWords } from '../rule-words.policy.js';
import { Pick } from '../../../ui/pick.js';

/** What a text comes to, before somebody writes it. */
export function TryText() {
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<Direction>('out');
  const [asked, setAsked] = useState<{ text: string; direction: Direction }>();
  const tried = useQuery({
    queryKey: [...keys.rules, 'try', asked],
    queryFn: () => tryRules(asked!.text, asked!.direction),
    enabled: asked !== undefined,
  });
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setAsked({ text: text.trim(), direction });
  };
  return (
    <>
      <h2>{t('Try a text')}</h2>
      <form className="rules-form" onSubmit={ask}>
        <Area
          label={t('Text')}
          required
          maxLength={1500}
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="rules-row">
          <Pick
            label={t('Read as')}
            value={direction}
            choices={[
              ['out', directionWords().out],
              ['in', directionWords().in],
            ]}
            onPick={setDirection}
          />
          <Button type="submit">{t('Check it')}</Button>
        </div>
      </form>
      {tried.isError && <ProblemBanner error={tried.error} />}
      {tried.data && (
        <div role="status" className="rules-tried">
          <Outcome title={t('In force')} tried={tried.data.inForce} out={asked?.direction === 'out'} />
          {tried.data.draft && (
            <Outcome title={t('With the draft')} tried={tried.data.draft} out={asked?.direction === 'out'} />
          )}
        </div>
      )}
    </>
  );
}

function Outcome({ title, tried, out }: { title: string; tried: Tried; out: boolean }) {
  const { verdict, risk, policyVersion, findings } = tried;
  return (
    <section>
      <h3>
        {title} <span className="rules-facts">{policyVersion}</span>
      </h3>
      <p>
        {out
          ? t('It {{verdictWords}}: risk {{round}} %.', {
              verdictWords: verdictWords()[verdict],
              round: Math.round(risk * 100),
            })
          : findings.length > 0
            ? t('It is shown above the draft with these words.')
            : t('Nothing is found in it.')}
      </p>
      <ul>
        {findings.map(({ rule, severity, words, reason }) => (
          <li key={`${rule} ${words}`}>
            <Tag tone={toneOf(severity)}>{severityName(severity)}</Tag>{' '}
            <bdi>
              <q>{words}</q>
            </bdi>{' '}
            {saidByServer(reason)} <code>{rule}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
