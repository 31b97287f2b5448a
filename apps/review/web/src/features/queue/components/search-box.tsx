import { useRef } from 'react';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { channelName } from '../../../api/channel-words.policy.js';
import type { Wanted } from '../../../api/search.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { Pick } from '../../../ui/pick.js';
import { isAsked } from '../use-search.js';
import { sinceChoices, sinceTime, type Since } from '../since.policy.js';
import './search-box.css';

/** What is looked for, as the fields have it. */
export interface Looking extends Omit<Wanted, 'from'> {
  since: Since;
}

export const NOTHING_WANTED: Looking = { q: '', state: '', channel: '', since: '' };

export const wantedOf = ({ since, ...rest }: Looking, now: number): Wanted => ({
  ...rest,
  from: sinceTime(since, now),
});

const states = () =>
  [
    ['', t('All')],
    ['open', t('Open')],
    ['settled', t('Decided')],
  ] as const;

const anyChannel = () => ['', t('Any channel')] as const;

interface SearchBoxProps {
  looking: Looking;
  onChange: (looking: Looking) => void;
}

/** The words somebody looks for; where and since when is asked once there are some. */
export function SearchBox({ looking, onChange }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  usePageKeys({ search: () => field.current?.focus() });
  const set = (change: Partial<Looking>): void => onChange({ ...looking, ...change });
  const channels = [
    anyChannel(),
    ...Object.keys(CAPABILITIES).map((channel) => [channel, channelName(channel)] as const),
  ];
  return (
    <form className="search-box" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        aria-label={t('Search people and words')}
        placeholder={t('Search people and words')}
        maxLength={100}
        value={looking.q}
        onChange={({ target }) => set({ q: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          set({ q: '' });
          event.currentTarget.blur();
        }}
      />
      {isAsked({ ...looking, from: '' }) && (
        <div className="search-filters">
          <Pick
            label={t('State')}
            value={looking.state}
            choices={states()}
            onPick={(state) => set({ state })}
          />
          <Pick
            label={t('Channel')}
            value={looking.channel}
            choices={channels}
            onPick={(channel) => set({ channel })}
          />
          <Pick
            label={t('Since')}
            value={looking.since}
            choices={sinceChoices()}
            onPick={(since) => set({ since })}
          />
        </div>
      )}
    </form>
  );
}
