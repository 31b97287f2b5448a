import { CATALOGUE } from '@countersign/contracts';
import { wiringFaults } from './wiring.policy.js';

/** What the supervisor reads. */
const READ = ['draft.requested.v1', 'media.stored.v1', 'workspace.deleted.v1'];

describe('the wiring of a service', () => {
  test('is right when every event it reads has a handler, and nothing else has', () => {
    expect(wiringFaults('supervisor', READ)).toEqual([]);
    expect(wiringFaults('ingest-telegram', [])).toEqual([]);
  });

  test('names the event without a handler', () => {
    expect(wiringFaults('supervisor', READ.slice(1))).toEqual([
      'supervisor reads draft.requested.v1 in the catalogue but has no handler for it',
    ]);
  });

  test('names the handler of an event the catalogue does not give to this service', () => {
    expect(wiringFaults('supervisor', [...READ, 'reply.approved.v1'])).toEqual([
      'supervisor handles reply.approved.v1 but the catalogue does not list supervisor among its readers',
    ]);
  });

  test('names the handler of an event that is in no contract', () => {
    expect(wiringFaults('supervisor', [...READ, 'draft.dreamt.v1'])).toEqual([
      'supervisor handles draft.dreamt.v1, which is in no contract',
    ]);
  });

  test('names the keeper of the dead letters when it does not read them, and only the keeper may', () => {
    expect(wiringFaults('review', [])).toContain('review keeps the dead letters but has no handler for them');
    expect(wiringFaults('review', ['dead-letter']).join()).not.toContain('dead');
    expect(wiringFaults('supervisor', [...READ, 'dead-letter'])).toEqual([
      'supervisor handles dead-letter, which is in no contract',
    ]);
  });

  test('tells every fault at once', () => {
    expect(wiringFaults('dispatcher', ['draft.dreamt.v1'])).toHaveLength(
      CATALOGUE.filter(({ readBy }) => readBy.includes('dispatcher')).length + 1,
    );
  });
});
