import { readOptions } from '../../../tools/instance/options.mjs';

describe('options of npm start', () => {
  it('has a working default for everything', () => {
    const { faults, settings, help } = readOptions([], {});
    expect({ faults, help }).toEqual({ faults: [], help: false });
    expect(settings).toMatchObject({ PORT: '3000', WEBCHAT_PORT: '3001', DATA_DIR: '.data' });
  });

  it('lets an option win over its environment name', () => {
    const { settings } = readOptions(['--port', '4000', '--debounce=0.5'], { PORT: '5000' });
    expect(settings).toMatchObject({ PORT: '4000', TYPING_DEBOUNCE_DELAY: '0.5' });
  });

  it('names every wrong option and every wrong environment name in one go', () => {
    const { faults } = readOptions(['--prot', '1', '--data-dir', 'stray'], {
      PORT: '77777',
      TYPING_DEBOUNCE_DELAY: 'soon',
      REDIS_URL: 'localhost',
      DATABASE_URL: 'postgres://db/countersign',
      ENABLE_TYPING_PACING: 'maybe',
      LOG_LEVEL: 'loud',
    });
    const named = faults.map((fault: string) => fault.split(' ', 1)[0]);
    expect(named.sort()).toEqual(
      [
        '--prot',
        'DATABASE_ADMIN_URL',
        'ENABLE_TYPING_PACING',
        'LOG_LEVEL',
        'PORT',
        'REDIS_URL',
        'TYPING_DEBOUNCE_DELAY',
      ].sort(),
    );
  });

  it('asks for the value of an option that has none', () => {
    expect(readOptions(['--port'], {}).faults).toEqual([expect.stringContaining('--port needs a value')]);
  });

  it('refuses to give two services the same port', () => {
    const { faults } = readOptions(['--port', '3001'], {});
    expect(faults).toEqual([expect.stringContaining('WEBCHAT_PORT must not be the same port as PORT')]);
  });

  it('never shows the value of an address that may hold a password', () => {
    // secretlint-disable-next-line -- invented
    const { faults } = readOptions([], { DATABASE_ADMIN_URL: 'mysql://root:hunter2@db' });
    expect(faults.join()).toContain('DATABASE_ADMIN_URL');
    expect(faults.join()).not.toContain('hunter2');
  });
});
