import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { PROFILES_FILE } from '../src/model/profiles.js';

/** The product's own profiles, and one more, `judged`, that has a judge. */
export class ProfilesWithJudge {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'judge-spec-'));
  readonly file = path.join(this.folder, 'profiles.yaml');

  constructor() {
    const known = parse(readFileSync(PROFILES_FILE, 'utf8')) as { profiles: Record<string, object> };
    const judge = { provider: 'openai', model: 'testing', maxTokens: 800, temperature: 0 };
    known.profiles.judged = { ...known.profiles.testing, judge };
    writeFileSync(this.file, stringify(known));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
