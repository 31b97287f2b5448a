import { applyToBubbles, contentsOf, textsOf } from './bubbles.policy.js';
import {
  compose,
  fresh,
  fromStored,
  isProposed,
  isTouched,
  startOf,
  toStored,
  type Kept,
} from './composer.policy.js';

const draft = (requestId: string, ...texts: string[]) => ({
  requestId,
  bubbles: texts.map((text) => ({ text })),
});
const edited = (kept: Kept, text: string): Kept => ({
  ...kept,
  edit: applyToBubbles(kept.edit, { type: 'type', key: 0, text }),
});

describe('the composer', () => {
  test('shows the newest draft while nobody has written anything', () => {
    expect(textsOf(compose(undefined, draft('1', 'Hello')).edit)).toEqual(['Hello']);
    expect(textsOf(compose(fresh(draft('1', 'Hello')), draft('2', 'Hi')).edit)).toEqual(['Hi']);
  });

  test('never puts a new draft over what a person wrote: it is offered', () => {
    const mine = edited(fresh(draft('1', 'Hello')), 'Hello Ada');
    const composer = compose(mine, draft('2', 'Hi'));
    expect(textsOf(composer.edit)).toEqual(['Hello Ada']);
    expect(composer).toMatchObject({ touched: true, offered: true });
  });

  test('offers the first draft to somebody who already writes by hand', () => {
    const byHand = edited(fresh(null), 'I will look it up.');
    expect(compose(byHand, null)).toMatchObject({ touched: true, offered: false });
    expect(compose(byHand, draft('1', 'Hello'))).toMatchObject({ touched: true, offered: true });
  });

  test('keeps the text when the draft disappears', () => {
    const mine = edited(fresh(draft('1', 'Hello')), 'Hello Ada');
    expect(textsOf(compose(mine, null).edit)).toEqual(['Hello Ada']);
  });

  test('a change taken back counts as no change', () => {
    const mine = edited(edited(fresh(draft('1', 'Hello')), 'Hello Ada'), 'Hello');
    expect(compose(mine, draft('1', 'Hello')).touched).toBe(false);
  });
});

describe('what a draft proposes beside its words (SV-17)', () => {
  const place = { name: 'Lantern House', address: '14 Quayside Lane', latitude: 54.5, longitude: -1.2 };
  const proposing = { ...draft('1', 'We are here.'), actions: [{ place }] };

  test('stands below them as a message of its own, with every parameter, and is no change of the person’s', () => {
    const composer = compose(undefined, proposing);
    expect(contentsOf(composer.edit)).toEqual([
      { text: 'We are here.' },
      { text: 'Lantern House\n14 Quayside Lane', place },
    ]);
    expect(isTouched(composer)).toBe(false);
    expect(composer.edit.bubbles.map((bubble) => isProposed(bubble, composer.proposed))).toEqual([
      false,
      true,
    ]);
  });

  test('may be taken off, comes back with the drafted text, and is marked no more once it is changed', () => {
    const composer = compose(undefined, proposing);
    const off = { ...composer, edit: applyToBubbles(composer.edit, { type: 'remove', key: 1 }) };
    expect(isTouched(off)).toBe(true);
    expect(contentsOf(off.edit)).toEqual([{ text: 'We are here.' }]);
    expect(startOf(off)).toHaveLength(2);
    const extra = { place: { ...place, latitude: 1 } };
    const moved = applyToBubbles(composer.edit, { type: 'extra', key: 1, extra });
    expect(isProposed(moved.bubbles[1]!, composer.proposed)).toBe(false);
    const again = fromStored(JSON.parse(JSON.stringify(toStored(off))));
    expect(again && startOf(again)).toHaveLength(2);
  });
});

describe('a text kept over a reload', () => {
  test('comes back word for word', () => {
    const mine = edited(fresh(draft('1', 'Hello', 'Bye')), 'Hello Ada');
    const again = fromStored(JSON.parse(JSON.stringify(toStored(mine))));
    expect(again && compose(again, draft('1', 'Hello', 'Bye'))).toMatchObject({
      requestId: '1',
      touched: true,
    });
    expect(again && textsOf(again.edit)).toEqual(['Hello Ada', 'Bye']);
  });

  test('comes back with the buttons under it', () => {
    const edit = applyToBubbles(fresh(draft('1', 'Hold it?')).edit, {
      type: 'buttons',
      key: 0,
      titles: ['Yes'],
    });
    const again = fromStored(
      JSON.parse(JSON.stringify(toStored({ ...fresh(draft('1', 'Hold it?')), edit }))),
    );
    expect(again?.edit.bubbles).toEqual([{ key: 0, text: 'Hold it?', buttons: ['Yes'] }]);
    expect(again && compose(again, draft('1', 'Hold it?')).touched).toBe(true);
  });

  test('that cannot be read is as if nothing had been kept', () => {
    for (const broken of [null, 'x', {}, { base: [], texts: [1] }])
      expect(fromStored(broken)).toBeUndefined();
  });
});
