import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button, IconButton } from '../../../ui/button.js';
import type { BubbleExtra, EditRow } from '../bubble-extra.policy.js';

type List = Extract<BubbleExtra, { list: unknown }>['list'];

interface ListEditorProps {
  list: List;
  position: number;
  channel: string;
  readOnly: boolean;
  onChange: (list: List) => void;
}

/** Something to choose from: the words of the button that opens it, and its rows. */
export function ListEditor({ list, position, channel, readOnly, onChange }: ListEditorProps) {
  const { rows, button } = list;
  const can = capabilitiesOf(channel)?.list;
  const change = (index: number, part: Partial<EditRow>): void =>
    onChange({ button, rows: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  return (
    <div
      className="extra-list"
      role="group"
      aria-label={t('List under bubble {{position}}', { position: position + 1 })}
    >
      <input
        aria-label={t('Button that opens the list')}
        aria-invalid={button.length > (can?.button ?? Infinity)}
        placeholder={t('See the rooms')}
        dir="auto"
        value={button}
        readOnly={readOnly}
        onChange={(event) => onChange({ rows, button: event.target.value })}
      />
      <ol>
        {rows.map(({ title, description }, index) => (
          <li key={index}>
            <input
              aria-label={t('Row {{index}}', { index: index + 1 })}
              aria-invalid={title.trim().length > (can?.title ?? Infinity)}
              placeholder={t('Double room')}
              dir="auto"
              value={title}
              readOnly={readOnly}
              onChange={(event) => change(index, { title: event.target.value })}
            />
            <input
              aria-label={t('Under row {{index}}', { index: index + 1 })}
              aria-invalid={description.length > (can?.description ?? Infinity)}
              placeholder={t('More about it (optional)')}
              dir="auto"
              value={description}
              readOnly={readOnly}
              onChange={(event) => change(index, { description: event.target.value })}
            />
            {!readOnly && (
              <IconButton
                icon="remove"
                label={t('Delete row {{index}}', { index: index + 1 })}
                disabled={rows.length === 1}
                onClick={() => onChange({ button, rows: rows.toSpliced(index, 1) })}
              />
            )}
          </li>
        ))}
      </ol>
      {!readOnly && rows.length < (can?.rows ?? 0) && (
        <Button
          look="quiet"
          icon="add"
          onClick={() => onChange({ button, rows: [...rows, { title: '', description: '' }] })}
        >
          {t('Add a row')}
        </Button>
      )}
    </div>
  );
}
