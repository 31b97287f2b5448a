import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import { searchDocuments, type FoundSection } from '../../../api/knowledge.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';
import { LanguagePick } from './language-pick.js';

/** Whether the documents answer a question, before a customer asks it. */
export function TryQuestion({ hrefOf }: { hrefOf: (name: string) => string }) {
  const [typed, setTyped] = useState('');
  const [language, setLanguage] = useState('en');
  const [asked, setAsked] = useState<{ language: string; question: string }>();
  const found = useQuery({
    queryKey: [...keys.documents, 'search', asked],
    queryFn: () => searchDocuments(asked!.language, asked!.question),
    enabled: asked !== undefined,
  });
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setAsked({ language, question: typed.trim() });
  };
  return (
    <>
      <h2>{t('Try a question')}</h2>
      <form className="knowledge-try" onSubmit={ask}>
        <Field
          label={t('As a customer would ask')}
          required
          minLength={2}
          maxLength={300}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <LanguagePick {...{ language }} onPick={setLanguage} />
        <Button type="submit">{t('Look it up')}</Button>
      </form>
      {found.isError && <ProblemBanner error={found.error} />}
      {found.data && <Found sections={found.data.sections} hrefOf={hrefOf} />}
    </>
  );
}

function Found({ sections, hrefOf }: { sections: FoundSection[]; hrefOf: (name: string) => string }) {
  const answered = sections.some(({ used }) => used);
  return (
    <>
      <p role="status">
        {answered
          ? t('A draft would be drawn from the one marked “used”.')
          : t('No document is about this: a draft would say that a colleague looks into it.')}
      </p>
      <ol className="knowledge-found">
        {sections.map(({ name, title, heading, body, score, used, orders }, index) => (
          <li key={index}>
            <h3>
              <a href={hrefOf(name)}>
                {title} › {heading}
              </a>{' '}
              {used && <Tag tone="good">{t('used')}</Tag>}{' '}
              {orders && (
                <Tag tone="warn" icon="warn">
                  {t('reads like orders')}
                </Tag>
              )}
            </h3>
            <p dir="auto">{body.length > 300 ? `${body.slice(0, 300)}…` : body}</p>
            <p className="field-hint">
              {t('{{round}} % of what is asked', { round: Math.round(score * 100) })}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
