import type { Detector } from '../rules/rule.js';

/** Shapes of credentials that have no business in a customer's chat. */
const SHAPES: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{12,}\b/gi,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{30,}\b/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g,
  /\bAIza[0-9A-Za-z_-]{30,}/g,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /\b\d{8,10}:AA[A-Za-z0-9_-]{30,}/g,
  /\bEAA[A-Za-z0-9]{60,}\b/g,
  /\b(?:sk|rk|pk|whsec)_(?:live|test)_[A-Za-z0-9]{12,}\b/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]{6,})?/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /\b(?:ssh-rsa|ssh-ed25519) AAAA[A-Za-z0-9+/]{20,}/g,
  /\b[a-z][a-z0-9+]{2,12}:\/\/[^\s:@/]+:[^\s@/]+@[^\s]+/g,
  /\b(?:api[_-]?key|secret(?:[_-]?key)?|client[_-]?secret|access[_-]?token|auth[_-]?token|passwd|db_pass(?:word)?|password|token|secret_access_key)["']?\s*[=:]\s*["']?[A-Za-z0-9+/_!@#$%^&*.-]{6,}/gi,
  /\b[A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD|PASS|DATABASE_URL)\s*=\s*\S{4,}/g,
  /\bauthorization:\s*(?:bearer|basic)\s+\S{8,}/gi,
  /(?<!wi-?fi |network )\b(?:password|contrase(?:n|ñ)a|clave|senha|palavra-passe|pass) (?:is|es|é|e):? ["']?(?=[^\s]*\d)(?=[^\s]*[A-Za-z])[^\s"']{6,}/gi,
]; // prettier-ignore

/** Keys and tokens, of which only the first characters are shown. */
export const credentials: Detector = ({ original }) => {
  // Look-alikes and invisible characters inside a key do not make it less of a key; offsets stay those of the original.
  const visible = original.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '');
  const text = visible.length === original.length ? original : visible;
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ index, 0: found }) => ({
      start: text === original ? index : 0,
      end: text === original ? index + found.length : original.length,
      masked: `${found.slice(0, 6)}…`,
    })),
  );
};
