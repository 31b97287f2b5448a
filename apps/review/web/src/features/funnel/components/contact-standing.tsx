import { useState } from 'react';
import { statusWords } from '../../../api/funnel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { money } from '../../../lib/money.policy.js';
import { Button } from '../../../ui/button.js';
import { Fold } from '../../../ui/fold.js';
import { Tag } from '../../../ui/tag.js';
import { useStanding, type Standing } from '../use-standing.js';
import { CtaEvents } from './cta-events.js';
import { Ledger } from './ledger.js';
import { StatusForm } from './status-form.js';
import { StatusHistory } from './status-history.js';
import { Suggestion } from './suggestion.js';
import { ValueForm } from './value-form.js';
import { ValueShown } from './value-shown.js';
import './contact-standing.css';

interface ContactStandingProps {
  contactId: string;
  roles: readonly string[];
}

/** Who may change it (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['reviewer', 'lead'];

/** Where somebody stands and what they are worth so far, changed where it is read (FU-07). */
export function ContactStanding({ contactId, roles }: ContactStandingProps) {
  const shown = useStanding(contactId);
  const { standing, failed, retry } = shown;
  const may = roles.some((role) => MAY.includes(role));
  return (
    <Fold
      name="standing"
      icon="list"
      title={t('Status and value')}
      summary={
        <>
          {failed && t('could not be read')}
          {standing && (
            <Tag tone={standing.status === 'CUSTOMER' ? 'good' : 'neutral'}>
              {statusWords(standing.status)}
            </Tag>
          )}
          {standing &&
            standing.value.entries > 0 &&
            money(standing.value.totalMinor, standing.value.currency)}
        </>
      }
    >
      {failed && (
        <Button look="quiet" onClick={retry}>
          {t('Try again')}
        </Button>
      )}
      {standing && <Details {...{ contactId, may }} lead={roles.includes('lead')} shown={shown} />}
    </Fold>
  );
}

interface DetailsProps {
  contactId: string;
  may: boolean;
  lead: boolean;
  shown: Standing;
}

function Details({ contactId, may, lead, shown }: DetailsProps) {
  const [open, setOpen] = useState<'status' | 'value'>();
  const { standing, move, record } = shown;
  if (!standing) return null;
  const close = (): void => setOpen(undefined);
  return (
    <div className="standing-body">
      <div className="standing-line">
        <span className="standing-name">{t('Status')}</span>
        <strong>{statusWords(standing.status)}</strong>
        {may && open !== 'status' && (
          <Button look="quiet" icon="hand" onClick={() => setOpen('status')}>
            {t('Change status')}
          </Button>
        )}
      </div>
      {may && <Suggestion standing={standing} onTake={move} />}
      {open === 'status' && (
        <StatusForm {...{ standing, lead }} onSave={(wanted) => move(wanted).then(close)} onCancel={close} />
      )}
      <StatusHistory contactId={contactId} version={standing.version} />
      <div className="standing-line">
        <span className="standing-name">{t('Lifetime value')}</span>
        <ValueShown value={standing.value} />
        {may && open !== 'value' && (
          <Button look="quiet" icon="add" onClick={() => setOpen('value')}>
            {t('Record an amount')}
          </Button>
        )}
      </div>
      {open === 'value' && (
        <ValueForm
          {...{ lead }}
          value={standing.value}
          onSave={(wanted) => record(wanted).then(close)}
          onCancel={close}
        />
      )}
      <Ledger contactId={contactId} value={standing.value} />
      <CtaEvents {...{ contactId, may }} />
    </div>
  );
}
