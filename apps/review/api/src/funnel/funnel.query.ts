import type { ContactStatus, ValueSource } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { MOVES } from './contact-status.policy.js';
import { conversationOfContact, funnelOf } from './contact-status.repository.js';
import type { ContactStandingDto, ContactValueDto, LedgerDto, StatusHistoryDto } from './funnel.dto.js';
import { funnelFacts } from './funnel-facts.js';
import { suggestedMove } from './suggestion.policy.js';
import { valueSetting } from './value-setting.repository.js';

interface ChangeRow {
  change_id: string;
  version: number;
  from_status: ContactStatus;
  to_status: ContactStatus;
  automated: boolean;
  correction: boolean;
  reason: string;
  reply_id: string | null;
  name: string | null;
  at: Date;
}

interface EntryRow {
  entry_id: string;
  amount_minor: string;
  source: ValueSource;
  reference: string | null;
  reason: string;
  name: string | null;
  at: Date;
}

/** More than anybody reads; the trail has the rest. */
const MOST = 500;
const SOMEBODY = 'Somebody';

/** Where a contact stands, how they came there, and what they are worth so far. */
@Injectable()
export class FunnelQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404, as the others */
  async standing(contactId: string): Promise<ContactStandingDto> {
    const { manager } = this.dataSource;
    await conversationOfContact(manager, this.current.workspace, contactId);
    const funnel = await funnelOf(manager, contactId);
    const { status, version } = funnel;
    const suggestion = suggestedMove(await funnelFacts(manager, contactId, funnel));
    return { status, version, moves: MOVES[status], suggestion, value: await this.value(contactId) };
  }

  async history(contactId: string): Promise<StatusHistoryDto> {
    const { manager } = this.dataSource;
    await conversationOfContact(manager, this.current.workspace, contactId);
    const rows: ChangeRow[] = await manager.query(
      `SELECT c.*, p.name FROM contact_status_change c LEFT JOIN person p ON 'person:' || p.id = c.actor
        WHERE c.contact_id = $1 ORDER BY c.version DESC LIMIT ${MOST}`,
      [contactId],
    );
    const changes = rows.map((row) => ({
      ...{ id: row.change_id, version: row.version, from: row.from_status, to: row.to_status },
      ...{ automated: row.automated, correction: row.correction, reason: row.reason },
      by: row.automated ? undefined : (row.name ?? SOMEBODY),
      replyId: row.reply_id ?? undefined,
      at: row.at.toISOString(),
    }));
    return { changes };
  }

  async ledger(contactId: string): Promise<LedgerDto> {
    const { manager } = this.dataSource;
    await conversationOfContact(manager, this.current.workspace, contactId);
    const rows: EntryRow[] = await manager.query(
      `SELECT e.*, p.name FROM ltv_entry e LEFT JOIN person p ON 'person:' || p.id = e.actor
        WHERE e.contact_id = $1 ORDER BY e.at DESC, e.entry_id LIMIT ${MOST}`,
      [contactId],
    );
    const ledger = rows.map((row) => ({
      ...{ id: row.entry_id, amountMinor: Number(row.amount_minor), source: row.source },
      reference: row.reference ?? undefined,
      ...{ reason: row.reason, by: row.name ?? SOMEBODY, at: row.at.toISOString() },
    }));
    return { ...(await this.value(contactId)), ledger };
  }

  private async value(contactId: string): Promise<ContactValueDto> {
    const { manager } = this.dataSource;
    const { totalMinor } = await funnelOf(manager, contactId);
    const { currency, limitMinor } = await valueSetting(manager, this.current.workspace);
    const [last]: { amount_minor: string; at: Date; entries: string }[] = await manager.query(
      `SELECT amount_minor, at, (SELECT count(*) FROM ltv_entry WHERE contact_id = $1) AS entries
         FROM ltv_entry WHERE contact_id = $1 ORDER BY at DESC LIMIT 1`,
      [contactId],
    );
    const newest = last && { lastMinor: Number(last.amount_minor), lastAt: last.at.toISOString() };
    return { totalMinor, currency, limitMinor, entries: Number(last?.entries ?? 0), ...newest };
  }
}
