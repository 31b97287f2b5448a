import { Injectable } from '@nestjs/common';
import type { DraftInput, Drafter, DraftResult } from './drafter.js';
import { ModelDrafter } from './model/model.drafter.js';
import { ProfileBook } from './model/profile-book.service.js';
import { OfflineDrafter } from './offline/offline.drafter.js';

/** Drafts with the profile the request names, else with the installation's: it may be another one for the next request (SV-03). */
@Injectable()
export class ProfileDrafter implements Drafter {
  constructor(
    private readonly book: ProfileBook,
    private readonly model: ModelDrafter,
    private readonly offline: OfflineDrafter,
  ) {}

  draft(input: DraftInput): Promise<DraftResult> {
    const links = this.book.links(input.request.profile);
    return links.length > 0 ? this.model.draft(input, links) : this.offline.draft(input);
  }
}
