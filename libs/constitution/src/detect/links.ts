import type { CheckContext, Detector, Hit } from '../rules/rule.js';
import type { View } from '../text/view.js';
import { originalSpan } from '../text/view.js';

const SHORTENERS = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly tiny.cc lnkd.in s.id v.gd bl.ink shorte.st adf.ly soo.gd qr.ae clck.ru u.to x.co n9.cl acortar.link encurtador.com.br bityli.com'.split(' '),
); // prettier-ignore
const CODE =
  /\b(?:javascript|vbscript)\s*:\s*(?=[a-z/<(])[^\s]+|\bdata:[a-z]+\/[^\s]+|\b(?:file|blob):(?:\/\/|http)[^\s]+/g;
const IMAGE = /!\[[^\]]*\]\s*\([^)]*\)|<img\b[^>]*>|!\[[^\]]*\]\[[^\]]*\]/g;
const DEFANGED = /\bhxxps?:\/\/\S+|\[\.\]|\(dot\)|\[dot\]/g;
const URL_LIKE = /\b(?:[a-z][a-z0-9+.-]{1,12}:\/\/|www\.)[^\s<>"')\]]+/g;
/** A host written without a scheme; the endings people use, so that "e.g." and "12.50" are not hosts. */
const BARE =
  /(?<![@\w.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|net|org|info|biz|io|co|app|dev|shop|store|online|site|xyz|top|club|click|link|live|ru|cn|tk|ml|ga|cf|uk|gl|at|cc|id|to|ae|de|fr|it|es|pt|br|mx|ar|cl|pe|us|eu|me|tv|ly|gg|example)(?:\/[^\s<>"')\]]*)?(?![\w@-])/g;
const LURES =
  /(?:login|log-in|signin|verify|verif|secure|seguro|segura|account-|update|confirm|wallet|gift|prize|premio|brinde|regalo|bonus|free-|unlock|suspend|banking|password|webscr|checkin-)/;
const RISKY_ENDINGS =
  /\.(?:xyz|top|club|click|link|live|ru|cn|tk|ml|ga|cf|gq|zip|mov|icu|cam|quest|rest|work)$/;
const BRANDS =
  /(?:paypal|amazon|apple|google|microsoft|netflix|booking|airbnb|whatsapp|facebook|instagram|visa|mastercard|santander|bbva|itau|bradesco|correios|dhl|fedex|ups|usps)/;
const DOWNLOADS = /\.(?:exe|scr|bat|cmd|apk|msi|js|vbs|jar|dmg|ps1|hta|iso)(?:[?#]|$)/;

interface Link {
  hit: Hit;
  url: string;
  host: string;
}

function linksIn(view: View): Link[] {
  const found = [...view.text.matchAll(URL_LIKE), ...view.text.matchAll(BARE)];
  return found.map(({ index, 0: raw }) => {
    const url = raw.replace(/[.,;:!?]+$/, '');
    const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
    const host = rest.split(/[/?#]/)[0]!.replace(/:\d+$/, '');
    return { hit: originalSpan(view, index, index + url.length), url, host };
  });
}

/** True when a list names the host or a domain it belongs to. */
function isListed(host: string, { allowedHosts = [], sources = [] }: CheckContext): boolean {
  const bare = host.replace(/^www\./, '');
  const named = allowedHosts.some((allowed) => bare === allowed || bare.endsWith(`.${allowed}`));
  return named || sources.some((source) => namesHost(source, bare));
}

/** True where a text names the host as a whole: `hotel.example` stands neither in `nothotel.example` nor in `hotel.example.evil.example`. */
export function namesHost(text: string, host: string): boolean {
  if (!host) return false;
  const whole = host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:www\\.)?${whole}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'iu',
  ).test(text);
}

/** Links nobody may send whatever their host: code, shorteners, addresses without a name, look-alikes, remote images, downloads. */
export const dangerousLinks: Detector = ({ plain, original }, context) => {
  const marks = [CODE, IMAGE, DEFANGED].flatMap((shape) =>
    [...plain.text.matchAll(shape)].map(({ index, 0: found }) =>
      originalSpan(plain, index, index + found.length),
    ),
  );
  const links = linksIn(plain).filter(({ url, host, hit }) => {
    const bare = host.replace(/^www\./, '');
    if (
      SHORTENERS.has(bare) ||
      /^\d{1,3}(?:\.\d{1,3}){3}$/.test(bare) ||
      /^\[?[0-9a-f]*:[0-9a-f:]+\]?$/.test(bare)
    )
      return true;
    if (
      /(?:^|\.)xn--/.test(bare) ||
      host.includes('@') ||
      /[^\u0000-\u007f]/.test(original.slice(hit.start, hit.end))
    )
      return true;
    if (DOWNLOADS.test(url)) return true;
    if (isListed(host, context)) return false;
    return LURES.test(url) || RISKY_ENDINGS.test(bare) || (BRANDS.test(leet(bare)) && !OFFICIAL.test(bare));
  });
  return [...marks, ...links.map(({ hit }) => hit)];
};

const OFFICIAL = new RegExp(
  `(?:^|\\.)${BRANDS.source}\\.(?:com|net|co\\.uk|es|com\\.br|pt|de|fr|it|com\\.mx)$`,
);

function leet(host: string): string {
  return host.replace(/0/g, 'o').replace(/1/g, 'l').replace(/3/g, 'e').replace(/rn/g, 'm').replace(/5/g, 's');
}

/**
 * Links to hosts that are neither on the list nor in what the draft was given. Without a list and without sources there is nothing to
 * compare with; an empty list means that nothing is allowed.
 */
export const unlistedLinks: Detector = ({ plain }, context) => {
  if (!context.allowedHosts && !context.sources) return [];
  return linksIn(plain)
    .filter(({ host }) => !isListed(host, context))
    .map(({ hit }) => hit);
};
