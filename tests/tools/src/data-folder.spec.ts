import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataFolder } from '../../../tools/instance/data-folder.mjs';

describe('the data folder after a power cut', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-folder-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['', '{"nats": 4', 'null'])(
    'starts on other ports when its list of ports reads %j',
    async (left) => {
      const data = new DataFolder(folder);
      writeFileSync(path.join(folder, 'ports.json'), left);
      const ports = await data.ports(['nats', 'postgres']);
      expect(Object.values(ports).every((port) => Number(port) > 0)).toBe(true);
      expect(JSON.parse(readFileSync(path.join(folder, 'ports.json'), 'utf8'))).toEqual(ports);
    },
  );

  it('asks nobody to end who is not named any more', () => {
    const data = new DataFolder(folder);
    writeFileSync(data.instanceFile, '');
    expect(data.leftInstance()).toBeUndefined();
  });
});
