import type { WorkspaceSettings } from '../../api/workspace-settings.js';
import { t } from '../../lib/language/t.js';

/** One number of the settings: where it stands, and what it may be. */
export interface SettingField {
  label: string;
  hint: string;
  min: number;
  max: number;
  of: (settings: WorkspaceSettings) => number;
  put: (settings: WorkspaceSettings, value: number) => WorkspaceSettings;
}

const firstReply = (channel: keyof WorkspaceSettings['firstReplyMinutes'], label: string): SettingField => ({
  label,
  hint: t('Minutes of business hours. What waits already keeps its deadline.'),
  min: 1,
  max: 1_440,
  of: ({ firstReplyMinutes }) => firstReplyMinutes[channel],
  put: (settings, value) => ({
    ...settings,
    firstReplyMinutes: { ...settings.firstReplyMinutes, [channel]: value },
  }),
});

const undo = (channel: keyof WorkspaceSettings['undoSeconds'], label: string): SettingField => ({
  label,
  hint: t('Seconds, for whoever has not chosen a time of their own. 0: it leaves at once.'),
  min: 0,
  max: 120,
  of: ({ undoSeconds }) => undoSeconds[channel],
  put: (settings, value) => ({ ...settings, undoSeconds: { ...settings.undoSeconds, [channel]: value } }),
});

const share = (feature: keyof WorkspaceSettings['features'], label: string): SettingField => ({
  label,
  hint: t('Percent of the people: the same ones each time, and more of them when it grows. 0: nobody.'),
  min: 0,
  max: 100,
  of: ({ features }) => features[feature],
  put: (settings, value) => ({ ...settings, features: { ...settings.features, [feature]: value } }),
});

/** Every setting in its order. */
export const settingFields = (): readonly SettingField[] => [
  firstReply('webchat', t('First reply on web chat within')),
  firstReply('telegram', t('First reply on Telegram within')),
  firstReply('whatsapp', t('First reply on WhatsApp within')),
  {
    label: t('Items nobody decides are given up after'),
    hint: t('Hours after the customer’s last words. Nothing can be put aside for longer.'),
    min: 1,
    max: 720,
    of: ({ expiresHours }) => expiresHours,
    put: (settings, expiresHours) => ({ ...settings, expiresHours }),
  },
  undo('webchat', t('A reply on web chat can be taken back for')),
  undo('telegram', t('A reply on Telegram can be taken back for')),
  undo('whatsapp', t('A reply on WhatsApp can be taken back for')),
  {
    label: t('Items that have a draft at the same time'),
    hint: t('The first in the queue. Those behind get theirs as others are decided.'),
    min: 1,
    max: 100_000,
    of: ({ draftsAtOnce }) => draftsAtOnce,
    put: (settings, draftsAtOnce) => ({ ...settings, draftsAtOnce }),
  },
  share('batchApproval', t('Approving together is there for')),
  share('firstMessages', t('Beginning a conversation is there for')),
];

/** What differs between two versions, in words: "First reply on web chat within: 2 → 5". */
export function changedWords(before: WorkspaceSettings, after: WorkspaceSettings): string[] {
  return settingFields()
    .filter(({ of }) => of(before) !== of(after))
    .map(({ label, of }) => `${label}: ${of(before)} → ${of(after)}`);
}
