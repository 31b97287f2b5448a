import fs from 'node:fs';
import path from 'node:path';

const ROOTS = ['libs', 'apps', 'apps/review', 'tests'];
/** What belongs to no project. */
const PLACES = ['tools', 'docs', 'tests', 'deploy', 'repo', 'release', 'deps'];

/** Names of the Nx projects: a new project is a scope on the day it exists. */
function projectNames() {
  return ROOTS.flatMap((root) => {
    const folder = path.join(import.meta.dirname, root);
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder)
      .map((name) => path.join(folder, name, 'project.json'))
      .filter((file) => fs.existsSync(file))
      .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')).name);
  });
}

export default {
  extends: ['@commitlint/config-conventional'],
  parserPreset: {
    parserOpts: {
      // The scope ends at the first bracket: a subject may have brackets of its own.
      headerPattern: /^(\w*)(?:\(([^()]*)\))?!?: (.*)$/,
      headerCorrespondence: ['type', 'scope', 'subject'],
      noteKeywords: ['BREAKING CHANGE', 'BREAKING-CHANGE'],
    },
  },
  rules: {
    'scope-enum': [2, 'always', [...new Set([...projectNames(), ...PLACES])]],
    'scope-empty': [2, 'never'],
    // A subject is a sentence a reader of the changelog understands: it may be long and may start with a name.
    'header-max-length': [2, 'always', 210],
    'subject-case': [0],
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
  },
};
