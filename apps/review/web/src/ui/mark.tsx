import mark from './mark.svg';
import './mark.css';

/** The name with its sign: a signature, signed again. */
export function Mark() {
  return (
    <span className="mark">
      <img src={mark} alt="" width="22" height="22" />
      <span className="mark-name">Countersign</span>
    </span>
  );
}
