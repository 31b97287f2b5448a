import type { EffectKind } from '@countersign/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ReviewConfig } from '../review.config.js';

/**
 * What may be proposed to be done outside a conversation. The launcher says whether there is anybody to take it; where and with which secret
 * only the dispatcher is told.
 */
@Injectable()
export class EffectOffers implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: ReviewConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    const kinds: EffectKind[] = this.config.ticketsOffered ? ['open-ticket'] : [];
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM effect_offer WHERE kind <> ALL($1)', [kinds]);
      await manager.query(
        'INSERT INTO effect_offer (kind) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
        [kinds],
      );
    });
  }
}

/** What is offered now. */
export async function offeredEffects(manager: EntityManager): Promise<EffectKind[]> {
  const rows: { kind: EffectKind }[] = await manager.query('SELECT kind FROM effect_offer ORDER BY kind');
  return rows.map(({ kind }) => kind);
}
