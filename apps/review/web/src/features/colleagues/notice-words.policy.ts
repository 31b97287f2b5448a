import type { Notice } from '../../api/colleagues.js';
import { t } from '../../lib/language/t.js';

/** What somebody is to look at, in words. */
export function noticeWords({
  kind,
  by: name,
  contactName: contact = '',
  webhookName: webhook = '',
}: Notice): string {
  const by = name ?? t('Somebody');
  switch (kind) {
    case 'mentioned':
      return t('{{by}} mentioned you about {{contact}}', { by, contact });
    case 'asked':
      return t('{{by}} asks what you think about {{contact}}', { by, contact });
    case 'answered':
      return t('{{by}} answered you about {{contact}}', { by, contact });
    case 'assigned':
      return t('{{by}} gave you the conversation with {{contact}}', { by, contact });
    case 'claim-taken':
      return t('{{by}} answers {{contact}} in your place', { by, contact });
    case 'webhook-dead':
      return t('The webhook {{webhook}} took nothing for 24 hours and was switched off', { webhook });
    case 'expired':
      return t('Nobody answered {{contact}} in time', { contact });
  }
}
