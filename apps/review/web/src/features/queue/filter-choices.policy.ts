import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { channelName } from '../../api/channel-words.policy.js';
import { STATUSES, statusWords } from '../../api/funnel-words.policy.js';
import { intentNames, intentWords } from '../../api/intent-words.policy.js';
import type { FilterField, ItemFilter } from '../../api/item-filter.policy.js';
import { t } from '../../lib/language/t.js';

/** Something a list is narrowed by, and what it can be. */
export interface FilterChoice {
  field: FilterField;
  label: string;
  /** Absent where it is a day. */
  choices?: readonly (readonly [value: string, words: string])[];
}

/** What only the server knows. */
export interface Known {
  people: readonly { id: string; name: string }[];
  tags: readonly (readonly [code: string, words: string])[];
}

const yesNo = () =>
  [
    ['true', t('Yes')],
    ['false', t('No')],
  ] as const;

/** Everything a list can be narrowed by (RV-13). */
export function filterChoices({ people, tags }: Known, settled: boolean): FilterChoice[] {
  const drafts: FilterChoice = {
    field: 'draft',
    label: t('Draft'),
    choices: [
      ['ready', t('Draft ready')],
      ['drafting', t('Drafting')],
      ['waiting', t('Waiting for its draft')],
      ['no_draft', t('No draft, write by hand')],
    ],
  };
  return [
    {
      field: 'channel',
      label: t('Channel'),
      choices: Object.keys(CAPABILITIES).map((channel) => [channel, channelName(channel)] as const),
    },
    {
      field: 'intent',
      label: t('Intent'),
      choices: intentNames().map((name) => [name, intentWords(name)] as const),
    },
    {
      field: 'risk',
      label: t('Risk'),
      choices: [
        ['low', t('Low')],
        ['medium', t('Medium')],
        ['high', t('High')],
      ],
    },
    ...(settled ? [] : [drafts]),
    { field: 'tag', label: t('Edit tag'), choices: tags },
    {
      field: 'reviewer',
      label: t('Reviewer'),
      choices: [['me', t('Whoever looks')], ...people.map(({ id, name }) => [id, name] as const)],
    },
    {
      field: 'contactStatus',
      label: t('Contact status'),
      choices: STATUSES.map((status) => [status, statusWords(status)] as const),
    },
    {
      field: 'language',
      label: t('Language'),
      choices: [
        ['en', t('English')],
        ['es', t('Spanish')],
        ['pt', t('Portuguese')],
      ],
    },
    { field: 'recovered', label: t('Reached us late'), choices: yesNo() },
    { field: 'silent', label: t('Not to be written to'), choices: yesNo() },
    {
      field: 'days',
      label: settled ? t('Decided') : t('Came in'),
      choices: [
        ['1', t('Last 24 hours')],
        ['7', t('Last 7 days')],
        ['30', t('Last 30 days')],
      ],
    },
    { field: 'from', label: t('From') },
    { field: 'to', label: t('Before') },
  ];
}

/** What a list is narrowed to, in words; a value nobody has words for is shown as it is. */
export function chipsOf(
  filter: ItemFilter,
  choices: readonly FilterChoice[],
): { field: FilterField; words: string }[] {
  return choices.flatMap(({ field, label, choices: known }) => {
    const value = filter[field];
    if (value === undefined) return [];
    const words = known?.find(([one]) => one === value)?.[1] ?? value;
    return [{ field, words: `${label}: ${words}` }];
  });
}

/** The filter with one field set anew; an empty value is none. */
export function narrowed(filter: ItemFilter, field: FilterField, value: string): ItemFilter {
  const { [field]: _, ...rest } = filter;
  return value === '' ? rest : { ...rest, [field]: value };
}

/** What still means something in another list. */
export const carriedTo = (settled: boolean, filter: ItemFilter): ItemFilter =>
  settled ? narrowed(filter, 'draft', '') : filter;
