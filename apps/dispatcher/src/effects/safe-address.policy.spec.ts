import { isSafeToCall } from './safe-address.policy.js';

describe('where what was countersigned may be carried out (SV-17)', () => {
  it.each([
    'https://desk.example.org/hooks/1',
    'http://127.0.0.1:8085/',
    'http://localhost:1',
    'http://[::1]:8085/x',
  ])('%s may be called', (address) => expect(isSafeToCall(address)).toBe(true));

  it.each([
    'http://desk.example.org/',
    'http://127.0.0.1.example.org/',
    'http://localhost.example.org/',
    'http://169.254.169.254/',
    // secretlint-disable-next-line -- invented
    'https://user:secret@desk.example.org/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'desk',
  ])('%s may not', (address) => expect(isSafeToCall(address)).toBe(false));
});
