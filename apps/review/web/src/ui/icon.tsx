import './icon.css';

const PATHS = {
  back: 'M10 3 5 8l5 5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  split: 'M2 8h12M8 2v3.2M5.8 4 8 2l2.2 2M8 14v-3.2M5.8 12 8 14l2.2-2',
  merge: 'M2 3.5h12M2 12.5h12M8 5.5v5M6 7.4 8 5.5l2 1.9M6 8.6l2 1.9 2-1.9',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.6M9.2 7v3.6',
  add: 'M8 3v10M3 8h10',
  buttons: 'M2 3.2h12v3.8H2zM2 9.2h12V13H2zM6 5.1h4M6 11.1h4',
  attach: 'M12.6 7.4 7.7 12.3a3 3 0 0 1-4.3-4.3l5.3-5.2a2 2 0 0 1 2.8 2.8L6.4 10.7a1 1 0 0 1-1.4-1.4l4.4-4.4',
  list: 'M2.4 4h.1M2.4 8h.1M2.4 12h.1M5.4 4h8.2M5.4 8h8.2M5.4 12h8.2',
  react: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM5.5 9.4a3 3 0 0 0 5 0M6 6.4h.1M10 6.4h.1',
  undo: 'M3 6.5h6.2a3.3 3.3 0 0 1 0 6.6H6M3 6.5 6 3.5M3 6.5l3 3',
  redo: 'M13 6.5H6.8a3.3 3.3 0 0 0 0 6.6H10M13 6.5l-3-3M13 6.5l-3 3',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.6 6.4 12 13 4.6',
  checks: 'M1 8.8 4 12l6-7M7 11l1 1 6-7',
  dot: 'M7.9 8h.2',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.4',
  warn: 'M8 2.4 14.4 13.4H1.6zM8 6.6v3.2M8 11.6v.1',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.4M8 5.1v.1',
  question: 'M6 6a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3v.4M8 11.7v.1',
  stop: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM4 4l8 8',
  hand: 'M3 13.2h10M3.4 10.6 10.9 3l2 2-7.4 7.6-2.6.5z',
  redraft: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.6v2.6h-2.6',
  pin: 'M6 2h4M7 2v4.4L4.6 9h6.8L9 6.4V2M8 9v5',
  pinned: 'M6 2h4M7 2v4.4L4.6 9h6.8L9 6.4V2M7.6 2.4v4.8M8.4 2.4v4.8M6 8.2h4M8 9v5',
  person: 'M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.6c.6-2.4 2.6-3.8 5.2-3.8s4.6 1.4 5.2 3.8',
  keyboard: 'M1.8 4h12.4v8H1.8zM4 6.6h.1M6.6 6.6h.1M9.3 6.6h.1M12 6.6h.1M4.6 9.4h6.8',
  lock: 'M4 7.4h8v6H4zM5.8 7.4V5.2a2.2 2.2 0 0 1 4.4 0v2.2',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2',
  image: 'M2 3h12v10H2zM4.8 6.4a.9.9 0 1 0 0-.1zM2.4 11.6 6 8.4l2.4 2.2 2-1.8 3.2 2.8',
  audio: 'M6 3.4v9.2M3.4 6v4M8.6 5v6M11.2 6.6v2.8M13.6 7.4v1.2',
  video: 'M1.8 4h8.4v8H1.8zM10.2 7l4-2v6l-4-2',
  location:
    'M8 14.2S3.4 9.9 3.4 6.5a4.6 4.6 0 0 1 9.2 0C12.6 9.9 8 14.2 8 14.2zM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  reply: 'M6.5 4 2.5 8l4 4M2.5 8H9a4.5 4.5 0 0 1 4.5 4.5',
  offline:
    'M2 2l12 12M4.6 9.3a5 5 0 0 1 2-1.2M9.6 8.2a5 5 0 0 1 1.8 1.1M2.6 6.8a8 8 0 0 1 2-1.3M7.4 4.6a8 8 0 0 1 6 2.2M8 12.3v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words; it never carries meaning alone, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
