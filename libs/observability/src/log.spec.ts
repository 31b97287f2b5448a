type Log = typeof import('./log.js').log;
type Nest = typeof import('./nest-logger.js').NestLog;

describe('the log', () => {
  let lines: Record<string, unknown>[] = [];
  let log: Log;
  let NestLog: Nest;

  // The logger writes past process.stdout unless somebody listens there before it is loaded.
  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(JSON.parse(String(text)) as Record<string, unknown>);
      return true;
    });
    ({ log } = await import('./log.js'));
    ({ NestLog } = await import('./nest-logger.js'));
  });
  beforeEach(() => (lines = []));
  afterAll(() => jest.restoreAllMocks());

  test('is one JSON line: when, what, how bad, and ids', () => {
    log.warn('message.retried', { seq: 7, code: 'TypeError' });
    expect(lines).toEqual([
      {
        level: 'warn',
        ts: expect.stringMatching(/^\d{4}-.*Z$/),
        service: 'countersign',
        event: 'message.retried',
        seq: 7,
        code: 'TypeError',
      },
    ]);
  });

  test('never shows what somebody wrote, is called, or how a provider calls them', () => {
    log.info('inbound.accepted', {
      text: 'my number is 0470',
      displayName: 'Mira',
      chat: '70010042',
      providerMessageId: '42',
      error: 'Unexpected token',
      payload: '{}',
      conversation_id: 'c_7h7esjqhobtzzgaewdsk',
    });
    expect(Object.keys(lines[0]!)).toEqual(['level', 'ts', 'service', 'conversation_id', 'event']);
  });

  test("shows of Nest's own words only where they come from", () => {
    const nest = new NestLog();
    nest.log();
    nest.warn('somebody wrote this', 'RouterExplorer');
    nest.error(new SyntaxError('Unexpected token in "my card is 4111"'), 'at stack', 'ExceptionsHandler');
    expect(lines.map(({ event, name, code }) => ({ event, name, code }))).toEqual([
      { event: 'nest.warning', name: 'RouterExplorer' },
      { event: 'nest.error', name: 'ExceptionsHandler', code: 'SyntaxError' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/4111|somebody/);
  });
});
