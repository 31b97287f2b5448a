import satisfies from 'spdx-satisfies';

/** What may be used without asking: licences that ask for their text and their names to be kept. */
const PERMISSIVE = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['Unlicense', 'CC0-1.0', 'Python-2.0'],
];
/** What was looked at: their own files stay under their terms, and nobody here changes them. */
const LOOKED_AT = [
  'MPL-2.0',
  // libvips, loaded at run time by the picture library.
  'LGPL-3.0-or-later',
  // Data about browsers and about licences, read by the build and by this check.
  'CC-BY-4.0',
  'CC-BY-3.0',
  // What only looks for secrets here; nothing of it ships.
  'Artistic-2.0',
  'WTFPL',
];
const ALLOWED = [...PERMISSIVE, ...LOOKED_AT];

/**
 * The packages whose licence nobody allowed, or that name none.
 * @param {{ packages: Record<string, { version?: string, license?: string, link?: boolean }> }} lock a package-lock.json, version 3
 * @returns {string[]} one line a package: name, version and licence
 */
export function licenceFaults(lock) {
  return Object.entries(lock.packages)
    .filter(([at, { link }]) => at.includes('node_modules/') && !link)
    .filter(([, { license }]) => !isAllowed(license))
    .map(([at, { version, license }]) => {
      const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name}@${version}: ${license ?? 'names no licence'}`;
    });
}

function isAllowed(expression) {
  try {
    return satisfies(expression, ALLOWED);
  } catch {
    // Not an SPDX expression, or none at all.
    return false;
  }
}
