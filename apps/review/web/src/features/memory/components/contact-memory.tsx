import { useState } from 'react';
import { Button } from '../../../ui/button.js';
import { Fold } from '../../../ui/fold.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import type { Ruling } from '../../../api/memory.js';
import { t } from '../../../lib/language/t.js';
import { factSummary } from '../fact-words.policy.js';
import { habitWords } from '../habit-words.policy.js';
import { useMemory, type ContactMemory as Remembered } from '../use-memory.js';
import { FactForm } from './fact-form.js';
import { FactRow } from './fact-row.js';
import { Snapshots } from './snapshots.js';
import { Moods } from './moods.js';
import './contact-memory.css';

interface ContactMemoryProps {
  conversationId: string;
  roles: readonly string[];
}

/** Who may put facts right (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['reviewer', 'lead'];

/** What is known of the person who writes: what, from whom, how sure, and on which words it rests. */
export function ContactMemory({ conversationId, roles }: ContactMemoryProps) {
  const remembered = useMemory(conversationId);
  const { memory, failed, retry } = remembered;
  const may = roles.some((role) => MAY.includes(role));
  const summary = memory && (factSummary(memory.facts) || t('nothing yet'));
  return (
    <Fold
      name="memory"
      icon="person"
      title={t('What we know')}
      summary={failed ? t('no memory available') : summary}
    >
      {failed && (
        <p className="memory-note">
          {t('The service that remembers people did not answer. ')}
          <Button look="quiet" onClick={retry}>
            {t('Try again')}
          </Button>
        </p>
      )}
      {memory && <Facts {...{ remembered, may }} admin={roles.includes('admin')} />}
    </Fold>
  );
}

interface FactsProps {
  remembered: Remembered;
  may: boolean;
  admin: boolean;
}

function Facts({ remembered, may, admin }: FactsProps) {
  const [problem, setProblem] = useState<unknown>();
  const [adding, setAdding] = useState(false);
  const { memory, rule } = remembered;
  const { facts = [], turns = 0, bytes = 0 } = memory ?? {};
  const writes = memory?.habits && habitWords(memory.habits);
  const decide: Remembered['rule'] = async (fact, ruling: Omit<Ruling, 'key' | 'base'>) => {
    setProblem(undefined);
    await rule(fact, ruling).catch((error: unknown) => {
      setProblem(error);
      throw error;
    });
  };
  return (
    <div className="memory-body">
      {problem !== undefined && <ProblemBanner error={problem} />}
      {facts.length === 0 && (
        <p className="memory-note">{t('They have not said anything about themselves.')}</p>
      )}
      <ul className="memory-facts">
        {facts.map((fact) => (
          <FactRow key={fact.key} {...{ fact, may }} rule={decide} />
        ))}
      </ul>
      {may && adding && (
        <FactForm
          labelled
          onSave={async ({ key, value, why }) => {
            const version = facts.find((fact) => fact.key === key)?.version ?? 0;
            await decide({ key, version }, { act: 'set', value, why });
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {writes && <p className="memory-note">{writes}</p>}
      {memory && <Moods {...{ memory, admin }} />}
      <Snapshots snapshots={memory?.snapshots ?? []} />
      <footer className="memory-foot">
        {may && !adding && (
          <Button look="quiet" icon="add" onClick={() => setAdding(true)}>
            {t('Add a fact')}
          </Button>
        )}
        <span>
          {t('{{turns}} remembered, {{max}} KB', {
            turns: turns === 1 ? t('1 message') : t('{{turns}} messages', { turns }),
            max: Math.max(1, Math.round(bytes / 1024)),
          })}
        </span>
      </footer>
    </div>
  );
}
