import { useMutation, useQuery } from '@tanstack/react-query';
import { changeMode, getConversation, type ConversationMode } from '../../../api/conversations.js';
import { keys } from '../../../api/keys.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { ActionKey } from '../../../ui/action-key.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Assignee } from './assignee.js';
import './answering.css';

interface AnsweringProps {
  conversationId: string;
  roles: readonly string[];
}

/** Who may change it; the server decides, this only spares people a refusal. */
const MAY = ['reviewer', 'lead'];

const words = (name: string): Record<ConversationMode, string> => ({
  assisted: t('Drafts are written here'),
  human: t('{{name}} took over: no drafts are written here', { name }),
  paused: t('{{name}} paused this conversation: nothing is sent', { name }),
});

/** Who answers a conversation, and the way to change that (RV-19). */
export function Answering({ conversationId, roles }: AnsweringProps) {
  const found = useQuery({
    queryKey: keys.conversation(conversationId),
    queryFn: () => getConversation(conversationId),
  });
  const changing = useMutation({
    mutationFn: (mode: ConversationMode) => changeMode(conversationId, { mode, from: found.data!.mode }),
    onSuccess: () => announce(t('Changed')),
  });
  const mode = found.data?.mode;
  const may = mode !== undefined && roles.some((role) => MAY.includes(role));
  const to = (wanted: ConversationMode) => (): void => {
    if (!changing.isPending) changing.mutate(wanted);
  };
  usePageKeys({ ...(may && { 'take-over': to(mode === 'assisted' ? 'human' : 'assisted') }) });
  if (mode === undefined) return null;
  return (
    <div className={`answering answering-${mode}`} role="group" aria-label={t('Who answers')}>
      <Icon name={mode === 'paused' ? 'stop' : 'person'} />
      <span className="answering-words">{words(found.data?.takenOverBy ?? t('Somebody'))[mode]}</span>
      <Assignee {...{ conversationId, roles }} assignedTo={found.data?.assignedTo ?? null} />
      {may && (
        <span className="answering-acts">
          {mode !== 'paused' && (
            <Button look="quiet" onClick={to('paused')}>
              {t('Pause')}
            </Button>
          )}
          {mode === 'paused' && (
            <Button look="quiet" onClick={to('human')}>
              {t('Take over')}
            </Button>
          )}
          <Button look="quiet" onClick={to(mode === 'assisted' ? 'human' : 'assisted')}>
            {mode === 'assisted' ? t('Take over') : t('Hand back')} <ActionKey of="take-over" />
          </Button>
        </span>
      )}
      {changing.error && <ProblemBanner error={changing.error} />}
    </div>
  );
}
