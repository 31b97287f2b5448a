import { PolicyQuery, rpcSubject, type PolicyAnswer } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findPolicy } from './policy-in-force.js';

/** Tells whoever checks a draft what a version of the rules says (ADR 0031). */
@Injectable()
export class PolicyAnswerer implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('review', 'policy'), PolicyQuery, (query) => this.answer(query));
  }

  private async answer({ workspace, version }: PolicyQuery): Promise<PolicyAnswer> {
    const content = await findPolicy(this.dataSource.manager, workspace, version);
    return content ? { found: true, ...content } : { found: false, rules: [], changes: [], hosts: [] };
  }
}
