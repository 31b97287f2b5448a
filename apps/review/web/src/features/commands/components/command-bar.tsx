import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../lib/language/t.js';
import { Dialog } from '../../../ui/dialog.js';
import { Kbd } from '../../../ui/kbd.js';
import { found, type Command } from '../commands.policy.js';
import './command-bar.css';

interface CommandBarProps {
  commands: readonly Command[];
  onClose: () => void;
}

/** Everything that can be done here, found by typing (RV-11). */
export function CommandBar({ commands, onClose }: CommandBarProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const choices = found(commands, typed);
  const at = Math.min(active, choices.length - 1);

  const run = (command: Command | undefined): void => {
    if (!command) return;
    // Closed before it runs: what it does may put the cursor somewhere.
    flushSync(onClose);
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive((at + 1) % choices.length);
    else if (event.key === 'ArrowUp') setActive((at + choices.length - 1) % choices.length);
    else if (event.key === 'Enter') run(choices[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('Find what to do')} onClose={onClose}>
      <input
        type="text"
        className="command-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={choices[at] && `${list}-${choices[at].id}`}
        aria-label={t('What do you want to do?')}
        placeholder={t('What do you want to do?')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={list} className="command-list" role="listbox" aria-label={t('Found')}>
        {choices.map((command, index) => (
          <Choice
            key={command.id}
            id={`${list}-${command.id}`}
            command={command}
            active={index === at}
            onRun={() => run(command)}
          />
        ))}
      </ul>
      {choices.length === 0 && (
        <p className="field-hint" role="status">
          {t('Nothing here is called so.')}
        </p>
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  id: string;
  command: Command;
  active: boolean;
  onRun: () => void;
}

function Choice({ id, command, active, onRun }: ChoiceProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li ref={row} id={id} role="option" aria-selected={active} onClick={onRun}>
      <span>{command.words}</span>
      <span className="command-group">{command.group}</span>
      {command.key && <Kbd of={command.key} />}
    </li>
  );
}
