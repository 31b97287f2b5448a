import fs from 'node:fs';
import path from 'node:path';

/** The checkout this file is part of. */
function repositoryRoot(): string {
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, 'nx.json')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return folder;
}

/** A provider's published description beside the repository; undefined where it is not there. */
export function publishedDescription(file: string): string | undefined {
  const at = path.join(path.dirname(repositoryRoot()), 'shared/data', file);
  return fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : undefined;
}
