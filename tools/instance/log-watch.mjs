import fs from 'node:fs';
import { say } from '../checkout/progress.mjs';

const LOOK_EVERY = 500;
/** The same warning of the same service is shown once in this many milliseconds. */
const REPEAT_AFTER = 60_000;
/** A log that grew to this many bytes while running is put aside. */
const MAX_LOG = 50 * 1024 ** 2;

/** Shows warnings and errors of the services' logs as single lines. @returns a function that stops it */
export function watchLogs(logs) {
  const shown = new Map();
  const watched = logs.map(({ name, file }) => ({ name, file, offset: sizeOf(file) }));
  const look = () => {
    for (const log of watched) for (const line of newLines(log)) show(log.name, line, shown);
  };
  const timer = setInterval(look, LOOK_EVERY).unref();
  return () => clearInterval(timer);
}

function newLines(log) {
  const size = sizeOf(log.file);
  if (size < log.offset) log.offset = 0;
  if (size === log.offset) return [];
  const text = readFrom(log.file, log.offset, Math.min(size - log.offset, 1024 ** 2));
  const whole = text.lastIndexOf('\n') + 1;
  log.offset += Buffer.byteLength(text.slice(0, whole));
  if (log.offset > MAX_LOG) putAside(log);
  return text.slice(0, whole).split('\n').filter(Boolean);
}

function show(name, line, shown) {
  const entry = parse(line);
  if (entry?.level !== 'warn' && entry?.level !== 'error') return;
  const detail = [entry.code, entry.reason, entry.account_id].filter(Boolean).join(' ');
  const text = `${name}: ${entry.event}${detail ? ` (${detail})` : ''}`;
  if (Date.now() - (shown.get(text) ?? 0) < REPEAT_AFTER) return;
  shown.set(text, Date.now());
  say(`  ${entry.level === 'error' ? '✗' : '!'} ${text}`);
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function sizeOf(file) {
  return fs.existsSync(file) ? fs.statSync(file).size : 0;
}

function readFrom(file, offset, length) {
  const buffer = Buffer.alloc(length);
  const handle = fs.openSync(file, 'r');
  try {
    return buffer.subarray(0, fs.readSync(handle, buffer, 0, length, offset)).toString('utf8');
  } finally {
    fs.closeSync(handle);
  }
}

/** The service goes on writing to the same file, at its new end. */
function putAside(log) {
  fs.copyFileSync(log.file, `${log.file}.1`);
  fs.truncateSync(log.file, 0);
  log.offset = 0;
}
