import type { Channel, TurnLabels } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../access/person.js';
import { contactName } from '../decisions/approval-content.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { EscalationDto, EscalationsDto, LastWordsDto, OnCallPersonDto } from './escalation.dto.js';
import { lowestTold } from './escalation.policy.js';
import { CAN_BE_ON_CALL, type EscalationRow } from './raise.js';

interface ShownRow extends EscalationRow {
  channel: Channel;
  contact_id: string;
  contact_name: string | null;
  contact_handle: string | null;
  taker: string | null;
  open_item: string | null;
  labels: TurnLabels | null;
  words: { direction: LastWordsDto['direction']; text: string | null; at: string }[] | null;
}

const SHOWN = 100;
const WORDS = 10;

const OPEN = `
  SELECT e.*, c.channel, c.contact_id, c.contact_name, c.contact_handle, p.name AS taker, i.item_id AS open_item, i.labels,
         (SELECT json_agg(w ORDER BY w.at, w.place) FROM (
            SELECT * FROM (
              (SELECT 'in' AS direction, text, received_at AS at, seq AS place FROM message
                WHERE conversation_id = e.conversation_id AND deleted_at IS NULL ORDER BY seq DESC LIMIT ${WORDS})
              UNION ALL
              (SELECT 'out', (SELECT string_agg(b ->> 'text', E'\\n') FROM jsonb_array_elements(r.bubbles) b), r.approved_at, r.ordinal FROM reply r
                WHERE r.conversation_id = e.conversation_id AND r.state <> 'undone' ORDER BY r.ordinal DESC LIMIT ${WORDS})) both_sides
            ORDER BY at DESC, place DESC LIMIT ${WORDS}) w) AS words
  FROM escalation e JOIN conversation c USING (conversation_id) LEFT JOIN person p ON p.id = e.acknowledged_by
    LEFT JOIN review_item i ON i.conversation_id = e.conversation_id AND i.state <> 'settled'
  WHERE e.workspace = $1 AND e.resolved_at IS NULL AND e.level >= $2
  ORDER BY e.acknowledged_at IS NOT NULL, e.level DESC, e.due_at LIMIT ${SHOWN}`;

/** Nothing taken by any of them since their last try counts as failing. */
const PAGER = `
  SELECT CASE WHEN count(*) = 0 THEN 'none' WHEN bool_and(failures > 0) THEN 'failing' ELSE 'connected' END AS pager
  FROM webhook_endpoint WHERE workspace = $1 AND state = 'active' AND 'escalation.raised' = ANY(events)`;

const UNTAKEN = `
  SELECT count(*)::int AS count FROM escalation
  WHERE workspace = $1 AND resolved_at IS NULL AND acknowledged_at IS NULL
    AND level >= CASE WHEN $2 = 'L1' THEN 'L1' WHEN EXISTS (SELECT 1 FROM membership WHERE person_id = $3 AND workspace = $1 AND on_call) THEN 'L2' ELSE 'L3' END`;

/** What each person is told of. */
@Injectable()
export class EscalationsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** How many nobody took yet, of those somebody is told of. */
  async untaken({ id, roles }: Person): Promise<number> {
    const lowest = lowestTold({ roles, onCall: false });
    const [row]: [{ count: number }] = await this.dataSource.query(UNTAKEN, [
      ...[this.current.workspace, lowest, id],
    ]);
    return row.count;
  }

  async list(person: Person): Promise<EscalationsDto> {
    const { workspace } = this.current;
    const people: (OnCallPersonDto & { on_call: boolean })[] = await this.dataSource.query(
      `SELECT p.id, p.name, m.on_call FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.workspace = $1 AND ${CAN_BE_ON_CALL} ORDER BY lower(p.name), p.id`,
      [workspace],
    );
    const onCall = people.some(({ id, on_call: on }) => id === person.id && on);
    const [rows, [{ pager }]]: [ShownRow[], [Pick<EscalationsDto, 'pager'>]] = await Promise.all([
      this.dataSource.query(OPEN, [workspace, lowestTold({ roles: person.roles, onCall })]),
      this.dataSource.query(PAGER, [workspace]),
    ]);
    return {
      escalations: rows.map((row) => escalationDto(row, person)),
      people: people.map(({ id, name, on_call: on }) => ({ id, name, onCall: on })),
      pager,
    };
  }
}

function escalationDto(row: ShownRow, person: Person): EscalationDto {
  const { acknowledged_at: at, acknowledged_by: by } = row;
  return {
    id: row.escalation_id,
    conversationId: row.conversation_id,
    ...(row.open_item && { itemId: row.open_item }),
    contactName: contactName(row),
    channel: row.channel,
    level: row.level,
    reasons: row.reasons,
    raisedAt: row.raised_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    alerts: row.alerts,
    ...(at && {
      acknowledged: { name: row.taker ?? 'Somebody', mine: by === person.id, at: at.toISOString() },
    }),
    intents: row.labels?.intents.map(({ name }) => name) ?? [],
    lastWords: (row.words ?? []).map(({ direction, text, at: said }) => ({
      direction,
      ...(text && { text }),
      at: new Date(said).toISOString(),
    })),
  };
}
