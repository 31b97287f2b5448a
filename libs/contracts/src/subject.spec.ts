import { definitionOf } from './event.js';
import { ReplyApproved } from './events/reply-approved.v1.js';
import { shardOf } from './shard.js';
import { deadLetterSubject, redriveSubject, setAsideOf, subjectFilter, subjectOf } from './subject.js';

const event = { type: 'reply.approved', version: 1, workspace: 'main' };
const conversationId = 'c_7h7esjqhobtzzgaewdsk';
const contactId = 'p_7h7esjqhobtzzgaewdsk';
const accountId = 'telegram-main';

describe('the subject of an event', () => {
  test('is its type, version, shard, workspace and conversation', () => {
    expect(subjectOf({ ...event, conversationId, contactId, accountId })).toBe(
      `cs.reply.approved.v1.${shardOf(conversationId)}.main.${conversationId}`,
    );
  });

  test('is keyed by the contact where there is no conversation, else by the account', () => {
    expect(subjectOf({ ...event, contactId, accountId })).toMatch(new RegExp(`\\.main\\.${contactId}$`));
    expect(subjectOf({ ...event, accountId })).toMatch(/\.main\.telegram-main$/);
  });

  test('of a setting without an account is keyed by its workspace', () => {
    const setting = { type: 'setting.changed', version: 1, workspace: 'main' };
    expect(subjectOf(setting)).toBe(`cs.setting.changed.v1.${shardOf('main')}.main.main`);
    expect(subjectOf({ ...setting, accountId })).toMatch(/\.main\.telegram-main$/);
  });

  test('is refused where there is neither: the event could not be kept in order', () => {
    expect(() => subjectOf(event)).toThrow('names no conversation, contact or account');
  });

  test('is matched by the filter of its event and no other version', () => {
    const filter = subjectFilter(definitionOf(ReplyApproved));
    expect(filter).toBe('cs.reply.approved.v1.>');
    const prefix = filter.slice(0, -1);
    expect(subjectOf({ ...event, conversationId }).startsWith(prefix)).toBe(true);
    expect(subjectOf({ ...event, version: 12, conversationId }).startsWith(prefix)).toBe(false);
  });

  test('is kept whole as the tail of its dead letter', () => {
    expect(deadLetterSubject('dispatcher', 'cs.reply.approved.v1.5.main.c_x')).toBe(
      'cs.dlq.dispatcher.cs.reply.approved.v1.5.main.c_x',
    );
  });

  test('is found again in everything that became of it, and in nothing else', () => {
    const original = 'cs.reply.approved.v1.5.main.c_x';
    expect(setAsideOf(deadLetterSubject('dispatcher', original))).toEqual({
      kind: 'dlq',
      app: 'dispatcher',
      original,
    });
    expect(setAsideOf(redriveSubject('dispatcher', original))).toEqual({
      kind: 'redrive',
      app: 'dispatcher',
      original,
    });
    expect(setAsideOf(original)).toBeUndefined();
    expect(setAsideOf('cs.dlq.dispatcher')).toBeUndefined();
  });
});
