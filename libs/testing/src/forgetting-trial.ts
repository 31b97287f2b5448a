import { randomUUID } from 'node:crypto';
import { WorkspaceDeleted, WorkspaceForgotten } from '@countersign/contracts';
import type { SchemaDefinition } from '@countersign/persistence';
import { BusProbe } from './bus-probe.js';
import { DatabaseProbe } from './database-probe.js';
import { eventually } from './eventually.js';
import { canaryOf, plantRows, tablesOf, tablesWith } from './planted-rows.js';
import type { ThrowawayServers } from './throwaway-servers.js';

const ORDER = `SELECT c.relname AS child, p.relname AS parent FROM pg_constraint f
  JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid
  WHERE f.contype = 'f' AND f.confdeltype NOT IN ('c', 'n') AND f.connamespace = $1::regnamespace`;

const UNGUARDED = `SELECT c.table_name AS name FROM information_schema.columns c
  WHERE c.table_schema = $1 AND c.column_name = 'workspace' AND c.table_name = ANY($2) AND NOT EXISTS (
    SELECT 1 FROM pg_trigger t WHERE t.tgrelid = (c.table_schema || '.' || c.table_name)::regclass AND t.tgname = 'not_forgotten')`;

/** A service that is told that a workspace is deleted, with something of two of them in every table that may hold it (OP-09). */
export class ForgettingTrial {
  readonly gone = 'gone-north';
  readonly stays = 'kept-south';
  private readonly told = randomUUID();

  private constructor(
    private readonly owner: DatabaseProbe,
    private readonly bus: BusProbe,
    private readonly schema: SchemaDefinition,
  ) {}

  /** @param url of the service's own role */
  static async open(
    servers: ThrowawayServers,
    schema: SchemaDefinition,
    url: string,
  ): Promise<ForgettingTrial> {
    const owner = new URL(servers.databaseUrl);
    owner.pathname = new URL(url).pathname;
    return new ForgettingTrial(
      await DatabaseProbe.connect(owner.href),
      await BusProbe.connect(servers.nats),
      schema,
    );
  }

  async close(): Promise<void> {
    await this.owner.close();
    await this.bus.close();
  }

  /** Tables no list knows, lists with tables that are not there, tables that go before what points at them, and such as take in what comes late. */
  async faults(): Promise<string[]> {
    const { goes = {}, stays = {} } = this.schema.forgets ?? {};
    const tables = await tablesOf(this.owner, this.schema.schema);
    const listed = [...Object.keys(goes), ...Object.keys(stays)];
    const order = Object.keys(goes);
    const open = await this.owner.rows<{ name: string }>(UNGUARDED, [this.schema.schema, order]);
    const pointing = await this.owner.rows<{ child: string; parent: string }>(ORDER, [this.schema.schema]);
    return [
      ...open.map(({ name }) => `${name} takes in rows of a deleted workspace`),
      ...tables.filter((table) => !listed.includes(table)).map((table) => `${table} is on no list`),
      ...listed.filter((table) => !tables.includes(table)).map((table) => `${table} is no table`),
      ...pointing
        .filter(({ child, parent }) => child !== parent && goes[parent] && !(order.indexOf(child) < order.indexOf(parent) && goes[child]))
        .map(({ child, parent }) => `${child} points at ${parent} and does not go before it`),
    ]; // prettier-ignore
  }

  /** Plants one row of both workspaces in every table that may hold one. */
  async plant(): Promise<void> {
    const { schema } = this.schema;
    for (const workspace of [this.gone, this.stays])
      await plantRows(this.owner, { schema, tables: this.tables, workspace });
  }

  /**
   * Tells it once more, and compares: every table is said to have lost its one row, both times; nothing of the first is anywhere, and all of the other
   * still is.
   * @param went what it answered when it was told
   * @returns what is not so
   */
  async wrongAfter(went: Record<string, number>): Promise<string[]> {
    const again = await this.tell({ again: true });
    const left = await this.tablesOf(this.gone);
    const kept = await this.rowsOf(this.stays);
    return [
      ...this.tables.filter((table) => went[table] !== 1).map((table) => `${table} lost ${went[table]} rows`),
      ...this.tables
        .filter((table) => again[table] !== 1)
        .map((table) => `told again, ${table} lost ${again[table]} rows`),
      ...left.map((table) => `${table} still has something of it`),
      ...this.tables
        .filter((table) => kept[table] !== 1)
        .map((table) => `${table} has ${kept[table]} rows of the other`),
    ];
  }

  /** Tables in which something of the workspace stands. */
  tablesOf(workspace: string): Promise<string[]> {
    return tablesWith(this.owner, this.schema.schema, canaryOf(workspace));
  }

  private get tables(): string[] {
    return Object.keys(this.schema.forgets!.goes);
  }

  /** How many rows there are of a workspace, as it would be asked were it to go. */
  async rowsOf(workspace: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await this.owner.rows(`SET search_path = ${this.schema.schema}`);
    for (const [table, of] of Object.entries(this.schema.forgets!.goes)) {
      const [row] = await this.owner.rows<{ count: string }>(`SELECT count(*) FROM ${table} x WHERE ${of}`, [workspace]); // prettier-ignore
      counts[table] = Number(row!.count);
    }
    return counts;
  }

  /** Says that the first is deleted, and waits for the answer. @param again under another id, as to whoever has not answered */
  async tell({ again = false } = {}): Promise<Record<string, number>> {
    const id = again ? randomUUID() : this.told;
    await this.bus.publish('review', WorkspaceDeleted, {
      id,
      workspace: 'main',
      data: { workspace: this.gone },
    });
    const answer = await eventually(
      async () =>
        (await this.bus.published(WorkspaceForgotten)).find(({ causationId }) => causationId === id),
      { what: 'the answer of the service' },
    );
    return Object.fromEntries(answer.data.forgotten.map(({ kind, rows }) => [kind, rows]));
  }
}
