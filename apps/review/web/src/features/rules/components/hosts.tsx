import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { keys } from '../../../api/keys.js';
import { withdrawHost, type Rules, type RuleSet } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Area } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { linesOf, seenIn, type Seen } from '../rule-set.policy.js';

interface HostsProps {
  data: Rules;
  may: boolean;
  /** Only an administrator takes a host back. */
  administers: boolean;
  onSave: (revision: number, content: RuleSet) => Promise<number>;
}

/** Where links in replies may lead: the workspace's list, and what reviewers have confirmed since (CO-09). */
export function Hosts({ data, may, administers, onSave }: HostsProps) {
  const client = useQueryClient();
  const { set } = seenIn(data);
  // With what was there when somebody began to type.
  const [typed, setTyped] = useState<{ text: string; over: Seen }>();
  const [problem, setProblem] = useState<unknown>();
  const text = typed?.text ?? set.hosts.join('\n');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!typed) return;
    setProblem(undefined);
    const { over } = typed;
    const hosts = [...new Set(linesOf(text.toLowerCase()))];
    await onSave(over.revision, { ...over.set, hosts }).then(() => setTyped(undefined), setProblem);
  };
  const withdraw = async (host: string): Promise<void> => {
    setProblem(undefined);
    await withdrawHost(host).catch(setProblem);
    await client.invalidateQueries({ queryKey: keys.rules });
  };
  return (
    <details className="rules-hosts">
      <summary>{t('Links: {{hosts}} known hosts', { hosts: set.hosts.length + data.hosts.length })}</summary>
      <form className="rules-form" onSubmit={(event) => void save(event)}>
        <Area
          label={t('Hosts links may lead to')}
          hint={t('One a line, such as hotel.example; subdomains are included. Part of the next version.')}
          rows={3}
          value={text}
          readOnly={!may}
          onChange={(event) => setTyped({ text: event.target.value, over: typed?.over ?? seenIn(data) })}
        />
        {may && (
          <footer className="rules-foot">
            <Button type="submit" disabled={typed === undefined}>
              {t('Save in the draft')}
            </Button>
          </footer>
        )}
      </form>
      {problem !== undefined && <ProblemBanner error={problem} />}
      <ul className="rules-history">
        {data.hosts.map(({ host, by }) => (
          <li key={host}>
            <span>
              <code>{host}</code> {t('confirmed by')} <bdi>{by}</bdi>
            </span>
            {administers && (
              <Button look="quiet" icon="remove" onClick={() => void withdraw(host)}>
                {t('Ask again about {{host}}', { host })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
