import { printed } from '../lib/keyboard/keymap.policy.js';
import './kbd.css';

const MAC = /mac/i.test(navigator.userAgent) && !/iphone|ipad/i.test(navigator.userAgent);

/** A key as printed on the keyboard in front of the person. Hidden where there is none. */
export function Kbd({ of }: { of: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {printed(of, MAC).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
