import { addressFormOf } from './address-form.policy.js';
import { habitsOf, type SaidOnce } from './habits.policy.js';

const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);
const theirs = (time: string, text: string, more: Partial<SaidOnce> = {}): SaidOnce => ({
  ...{ role: 'contact', conversationId: 'c_1', text, at: at(time), channel: 'telegram', own: true, ...more },
});
const ours = (time: string): SaidOnce => theirs(time, 'Yes.', { role: 'business', channel: null });

test('hours, length, emoji, form of address, channel and reply delay are read from the messages that are there (ME-09)', () => {
  const said = [
    theirs('08:10', '¿Puede decirme el precio?'),
    ours('08:20'),
    theirs('08:25', 'Gracias 🙂'),
    ours('09:00'),
    theirs('09:01', '[image] Usted dirá'),
    theirs('09:02', 'usted decía: tú puedes', { own: false }),
    ours('09:10'),
    theirs('09:30', '[voice]', { channel: 'whatsapp' }),
  ];
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 3 || hour === 4 ? 2 : 0));
  expect(habitsOf(said, 'America/Bogota')).toEqual({
    messages: 4,
    hours,
    zone: 'America/Bogota',
    meanLength: 15,
    emojiRate: 0.33,
    address: 'usted',
    channel: 'telegram',
    replySeconds: 300,
  });
  expect(habitsOf([ours('08:00')], 'UTC')).toBeUndefined();
});

test('who answers a day later began anew, and no delay is told of them', () => {
  const next = { ...theirs('10:00', 'Hello again'), at: new Date('2026-11-26T10:00:00Z') };
  expect(habitsOf([ours('08:00'), next], 'UTC')).not.toHaveProperty('replySeconds');
});

test.each([
  ['¿Me puede confirmar la reserva? Usted me dijo que sí', 'usted'],
  ['Disculpe, ¿podría indicarme la dirección?', 'usted'],
  ['¿Tienes habitaciones? ¿Puedes reservarme una?', 'tu'],
  ['¿Vos tenés lugar para mañana? Avisame', 'vos'],
  ['Você tem quarto para amanhã?', 'voce'],
  ['vc pode confirmar? obrigada', 'voce'],
  ['Bom dia, o senhor pode me ajudar?', 'senhor'],
  ['Olá, tens quartos livres?', 'tu'],
  ['Do you have a room?', undefined],
  ['Hola, una habitación doble por favor', undefined],
  ['Bom dia, um quarto duplo por favor', undefined],
  ['Tu amigo y usted', 'usted'],
])('%s addresses us as %s (ME-09)', (text, form) => {
  expect(addressFormOf([text])).toBe(form);
});
