import type { BubbleExtra, EditFile } from '../bubble-extra.policy.js';
import { fileSize } from '../../../lib/file-size.policy.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import { IconButton } from '../../../ui/button.js';
import { ListEditor } from './list-editor.js';
import { PlaceEditor } from './place-editor.js';
import { ReactionPicker } from './reaction-picker.js';
import './extra.css';

interface ExtraEditorProps {
  extra: BubbleExtra;
  /** Of the bubble it belongs to. */
  position: number;
  channel: string;
  readOnly: boolean;
  onChange: (extra: BubbleExtra | undefined) => void;
}

/** What a message is beside its words: shown as it will be sent, and changed where it can be. */
export function ExtraEditor({ extra, position, channel, readOnly, onChange }: ExtraEditorProps) {
  const common = { position, channel, readOnly };
  if ('file' in extra)
    return <FileCard file={extra.file} readOnly={readOnly} onRemove={() => onChange(undefined)} />;
  if ('list' in extra)
    return <ListEditor list={extra.list} {...common} onChange={(list) => onChange({ list })} />;
  if ('place' in extra)
    return <PlaceEditor place={extra.place} {...common} onChange={(place) => onChange({ place })} />;
  return (
    <ReactionPicker reaction={extra.reaction} {...common} onChange={(reaction) => onChange({ reaction })} />
  );
}

function FileCard({ file, readOnly, onRemove }: { file: EditFile; readOnly: boolean; onRemove: () => void }) {
  const { name, kind, type, bytes, url } = file;
  return (
    <figure className="extra-file">
      {kind === 'image' && url ? <img src={url} alt={name} /> : <Icon name={DRAWINGS[kind]} />}
      <figcaption>
        <bdi>{name}</bdi>
        <span className="extra-facts">
          {type} · {fileSize(bytes)}
        </span>
      </figcaption>
      {!readOnly && <IconButton icon="remove" label={t('Take {{name}} out', { name })} onClick={onRemove} />}
    </figure>
  );
}

const DRAWINGS = { image: 'image', video: 'video', audio: 'audio', document: 'file' } as const;
