import { markerOf } from '../history/marker.js';
import type { Random } from '../random.js';
import type { Act } from './customer.js';

const QUESTIONS = [
  'What time is breakfast?',
  'Is there parking near the house?',
  'Can we bring our dog?',
  '¿A qué hora es la entrada?',
  '¿Tienen habitaciones con vista?',
  'Vocês têm estacionamento?',
  'Could you hold our luggage?',
  'And is it quiet at night?',
];

/** What one customer does in a run: bursts with pauses, now and then a correction or the same message again. */
export function scriptOf(
  random: Random,
  { run, customer, lastsMs, canEdit }: { run: number; customer: number; lastsMs: number; canEdit: boolean },
): Act[] {
  const acts: Act[] = [];
  let index = 0;
  let at = random.int(0, 1_500);
  while (at < lastsMs) {
    for (let left = random.int(1, 4); left > 0; left--) {
      const marker = markerOf({ run, customer, index, edit: 0 });
      const act: Act = { at, kind: 'write', index, marker, text: `${random.pick(QUESTIONS)} ${marker}` };
      acts.push(act);
      if (canEdit && random.chance(0.04))
        acts.push(correction(act, { run, customer, at: at + random.int(50, 2_500) }));
      if (random.chance(0.08)) acts.push({ ...act, kind: 'repeat', at: at + random.int(0, 3_000) });
      index += 1;
      at += random.int(0, 260);
    }
    at += random.int(1_000, 4_500);
  }
  return acts.sort((a, b) => a.at - b.at);
}

function correction(act: Act, { run, customer, at }: { run: number; customer: number; at: number }): Act {
  const marker = markerOf({ run, customer, index: act.index, edit: 1 });
  return { ...act, at, kind: 'edit', marker, text: act.text.replace(act.marker, `I mean today ${marker}`) };
}
