import { log } from '@countersign/observability';
import { FullStreams } from './full-streams.js';
import { StreamFull } from './outcomes.js';

describe('a stream that refuses for want of room (F12)', () => {
  let now = 0;
  let full: FullStreams;
  beforeEach(() => {
    now = 1_000_000;
    full = new FullStreams(() => now);
  });

  test('makes the service unwell until the stream takes something again', async () => {
    await expect(full.check()).resolves.toBeUndefined();
    expect(full.refused('INBOUND')).toBeInstanceOf(StreamFull);
    await expect(full.check()).rejects.toThrow(StreamFull);
    full.took('TURNS');
    await expect(full.check()).rejects.toThrow(StreamFull);
    full.took('INBOUND');
    await expect(full.check()).resolves.toBeUndefined();
  });

  test('is one alert a minute, however often it refuses', () => {
    const alerts = jest.spyOn(log, 'error');
    for (let second = 0; second < 120; second++) {
      full.refused('INBOUND');
      now += 1_000;
    }
    expect(alerts.mock.calls).toEqual([
      ['stream.full', { stream: 'INBOUND' }],
      ['stream.full', { stream: 'INBOUND' }],
    ]);
    alerts.mockRestore();
  });

  test('is not held against a service that had no reason to try again', async () => {
    full.refused('INBOUND');
    now += 60_000;
    await expect(full.check()).resolves.toBeUndefined();
  });
});
