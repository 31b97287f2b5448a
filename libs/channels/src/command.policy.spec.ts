import { commandOf } from './command.policy.js';

describe('commands that always work', () => {
  it.each([
    ['/start', 'start'],
    ['/start campaign-42', 'start'],
    [' /STOP ', 'stop'],
    ['Stop', 'stop'],
    ['/help@our_bot', 'help'],
    ['ayuda', 'help'],
    ['AJUDA', 'help'],
    ['Humano', 'human'],
    ['atendente', 'human'],
    ['li\u0301ngua', 'language'],
    ['/status', 'status'],
    ['começar', 'start'],
  ])('%j is a command', (text, command) => {
    expect(commandOf(text)).toBe(command);
  });

  it.each(['stop it please', '/help me', '/unknown', 'I need a human', '', '/', 'help!', '/start a b'])(
    '%j is an ordinary message',
    (text) => {
      expect(commandOf(text)).toBeUndefined();
    },
  );
});
