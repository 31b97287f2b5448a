import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { APPS, CATALOGUE, catalogueEntryOf } from './catalogue.js';
import { definitionOf, Event, eventName } from './event.js';
import { ReplyApproved } from './events/reply-approved.v1.js';
import { subjectFilter } from './subject.js';
import { CONSUMERS, readsSubject, STREAMS } from './topology.js';

@Event('reply.planted', 1)
class Planted {}

describe('the catalogue of events', () => {
  const definitions = CATALOGUE.map(({ event }) => definitionOf(event));

  test('lists every event version once', () => {
    const names = definitions.map(eventName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leaves out no event that is written', () => {
    const folder = path.join(__dirname, 'events');
    const declared = readdirSync(folder).flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(/@Event\('([a-z.-]+)', (\d+)\)/g),
    ]);
    expect(declared.map(([, type, version]) => `${type}.v${version}`).sort()).toEqual(
      definitions.map(eventName).sort(),
    );
  });

  test('names facts: noun, full stop, past participle or state', () => {
    for (const { type } of definitions) expect(type).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  test('keeps every event in exactly one stream, the one it names', () => {
    for (const { event, stream } of CATALOGUE) {
      const subject = subjectFilter(definitionOf(event));
      const holding = STREAMS.filter(({ subjects }) =>
        subjects.some((pattern) => subject.startsWith(pattern.slice(0, -1))),
      );
      expect(holding.map(({ name }) => name)).toEqual([stream]);
    }
  });

  test('has somebody who says and somebody who hears each event, and analytics hears all', () => {
    for (const { from, readBy } of CATALOGUE) {
      expect(from.length).toBeGreaterThan(0);
      expect(readBy).toContain('analytics-writer');
    }
  });

  test('lets the dispatcher alone speak of what was sent, and review alone approve', () => {
    const speakers = Object.fromEntries(
      CATALOGUE.map(({ event, from }) => [eventName(definitionOf(event)), from]),
    );
    expect(speakers['reply.sent.v1']).toEqual(['dispatcher']);
    expect(speakers['delivery.updated.v1']).toEqual(['dispatcher']);
    expect(speakers['reply.approved.v1']).toEqual(['review']);
  });

  test('finds the line of a contract, and says which file to edit when there is none', () => {
    expect(catalogueEntryOf(ReplyApproved).stream).toBe('OUTBOUND');
    expect(() => catalogueEntryOf(Planted)).toThrow(
      'reply.planted.v1 is not in libs/contracts/src/catalogue.ts',
    );
    expect(() => definitionOf(class Unnamed {})).toThrow('Unnamed is not a contract');
  });
});

describe('the consumers that must exist', () => {
  test('are one per app and stream, reading exactly what the catalogue lists', () => {
    for (const app of APPS) {
      const read = CATALOGUE.filter(({ readBy }) => readBy.includes(app));
      const filters = CONSUMERS.filter((one) => one.app === app && one.reads === 'events').flatMap(
        (one) => one.filterSubjects,
      );
      expect([...filters].sort()).toEqual(read.map(({ event }) => subjectFilter(definitionOf(event))).sort());
    }
    const names = CONSUMERS.map(({ stream, durable }) => `${stream}/${durable}`);
    expect(new Set(names).size).toBe(names.length);
  });
  test('know what of a stream is theirs, and what is passed by', () => {
    const consumer = CONSUMERS.find(({ app, stream }) => app === 'dispatcher' && stream === 'OUTBOUND')!;
    const subject = (event: string): string => `cs.${event}.v1.0.main.c_x`;
    expect(readsSubject(consumer, subject('reply.approved'))).toBe(true);
    expect(readsSubject(consumer, subject('reply.sent'))).toBe(false);
    expect(readsSubject(consumer, 'cs.reply.approved.v12.0.main.c_x')).toBe(false);
  });
  test('hand a dead letter back to the app that gave up on it and to no other, and tell one app of all of them', () => {
    for (const { app, filterSubjects } of CONSUMERS.filter(({ reads }) => reads === 'redriven'))
      expect(filterSubjects).toEqual([`cs.redrive.${app}.>`]);
    expect(CONSUMERS.filter(({ reads }) => reads === 'dead-letters').map(({ app }) => app)).toEqual([
      'review',
    ]);
  });
});
