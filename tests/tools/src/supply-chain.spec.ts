import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readAdvisories } from '../../../tools/supply-chain/advisories.mjs';
import { licenceFaults } from '../../../tools/supply-chain/licences.mjs';

const ROOT = path.join(__dirname, '../../..');
const locked = (license?: string) => ({
  packages: { '': {}, 'node_modules/a/node_modules/@b/c': { version: '1.2.3', license } },
});

describe('licences of what is used (SE-12)', () => {
  it('a package under a licence nobody allowed is named with it', () => {
    expect(licenceFaults(locked('AGPL-3.0-only'))).toEqual(['@b/c@1.2.3: AGPL-3.0-only']);
    expect(licenceFaults(locked('MIT AND GPL-3.0-only'))).toHaveLength(1);
  });

  it('so is one that names none, or none that can be read', () => {
    expect(licenceFaults(locked())).toEqual(['@b/c@1.2.3: names no licence']);
    expect(licenceFaults(locked('SEE LICENSE IN terms.txt'))).toHaveLength(1);
  });

  it('of several to choose from, one that is allowed is enough', () => {
    expect(licenceFaults(locked('(GPL-3.0-only OR MIT)'))).toEqual([]);
  });
});

describe('known faults (SE-12)', () => {
  it('a high or critical one is named; lesser ones are counted', () => {
    const vulnerabilities = {
      a: { name: 'a', severity: 'high', range: '<2' },
      b: { name: 'b', severity: 'moderate', range: '*' },
    };
    expect(readAdvisories(JSON.stringify({ vulnerabilities }))).toEqual({
      asked: true,
      grave: ['a <2: high'],
      lesser: 1,
    });
  });

  it('a registry that does not answer is never taken for one that knows of nothing', () => {
    expect(readAdvisories(JSON.stringify({ statusCode: 405 }))).toEqual({
      asked: false,
      why: 'the registry answered 405',
    });
    expect(readAdvisories('npm error network')).toMatchObject({ asked: false });
  });
});

describe('secrets in the repository (SE-12)', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('a key in a file is found', () => {
    const file = path.join(folder, 'settings.txt');
    fs.writeFileSync(file, `token = ${['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')}\n`);
    const program = path.join(ROOT, 'node_modules/secretlint/bin/secretlint.js');
    const rules = path.join(ROOT, '.secretlintrc.json');
    const look = (): string =>
      spawnSync(process.execPath, [program, '--no-glob', '--secretlintrc', rules, file], { encoding: 'utf8' })
        .stdout;
    expect(look()).toContain('found GitHub Token');
    fs.writeFileSync(file, 'token = from the environment\n');
    expect(look()).toBe('');
  });
});
