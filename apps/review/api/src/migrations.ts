import { Consent1764000000720 } from './consents/consent.migration.js';
import { WORKSPACE_WALLS } from './access/workspace-walls.js';
import { Assigned1764000000655 } from './colleagues/assigned.migration.js';
import { Escalations1764000000670 } from './escalations/escalations.migration.js';
import { WorkspacesApart1764000000691 } from './live/workspaces-apart.migration.js';
import { WorkspaceExports1764000000711 } from './exports/workspace-exports.migration.js';
import { SuspendedFrom1764000000710 } from './workspaces/suspended-from.migration.js';
import { FORGETS } from './workspaces/forgets.js';
import { WorkspaceDeletion1764000000712 } from './workspaces/workspace-deletion.migration.js';
import { Workspaces1764000000690 } from './workspaces/workspaces.migration.js';
import { Retention1764000000680 } from './retention/retention.migration.js';
import { WorkspaceSettings1764000000631 } from './workspace-settings/workspace-settings.migration.js';
import { TestMessages1764000000630 } from './channels/test-message.migration.js';
import type { SchemaDefinition } from '@countersign/persistence';
import { Search1764000000521 } from './search/search.migration.js';
import { ApiKeys1764000000575 } from './api-keys/api-keys.migration.js';
import { KeyRate1764000000576 } from './api-keys/key-rate.migration.js';
import { AuditSearch1764000000510 } from './audit/audit-search.migration.js';
import { Practice1764000000660 } from './practice/practice.migration.js';
import { Passkeys1764000000650 } from './access/passkeys.migration.js';
import { SecondFactor1764000000570 } from './access/second-factor.migration.js';
import { Invitations1764000000500 } from './people/invitations.migration.js';
import { Memberships1764000000700 } from './people/memberships.migration.js';
import { People1764000000000 } from './people/people.migration.js';
import { Conversations1764000000001 } from './coverage/conversations.migration.js';
import { Pressure1764000000030 } from './coverage/pressure.migration.js';
import { TurnIndex1764000000003 } from './coverage/turn-index.migration.js';
import { AuditIndexes1764000000004 } from './decisions/audit-indexes.migration.js';
import { DeadLetters1764000000012 } from './dead-letters/dead-letters.migration.js';
import { FinalJudgement1764000000530 } from './decisions/final-judgement.migration.js';
import { Decisions1764000000002 } from './decisions/decisions.migration.js';
import { SendingStop1764000000011 } from './stopping/sending-stop.migration.js';
import { UnknownSends1764000000010 } from './unknown/unknown-sends.migration.js';
import { NumberedChanges1764000000060 } from './live/numbered-changes.migration.js';
import { ReplyFiles1764000000090 } from './files/reply-files.migration.js';
import { BusinessFacts1764000000360 } from './facts/facts.migration.js';
import { Assign1764000000565 } from './colleagues/assign.migration.js';
import { ClaimTaken1764000000705 } from './colleagues/claim-taken.migration.js';
import { Ask1764000000562 } from './colleagues/ask.migration.js';
import { Colleagues1764000000560 } from './colleagues/colleagues.migration.js';
import { Funnel1764000000580 } from './funnel/funnel.migration.js';
import { Ctas1764000000581 } from './ctas/ctas.migration.js';
import { Effects1764000000540 } from './effects/effects.migration.js';
import { FactsKept1764000000421 } from './facts/facts-kept.migration.js';
import { Expiry1764000000563 } from './queue/expiry.migration.js';
import { Snooze1764000000561 } from './queue/snooze.migration.js';
import { Media1764000000070 } from './media/media.migration.js';
import { MediaDeletion1764000000117 } from './media/media-deletion.migration.js';
import { ModelProfile1764000000350 } from './models/model-profile.migration.js';
import { ModelSwitch1764000000520 } from './models/model-switch.migration.js';
import { Policy1764000000380 } from './rules/policy.migration.js';
import { PolicyDraftCount1764000000420 } from './rules/policy-draft-count.migration.js';
import { SavedReplies1764000000550 } from './saved-replies/saved-replies.migration.js';
import { Templates1764000000080 } from './templates/templates.migration.js';
import { ConversationMode1764000000564 } from './conversations/mode.migration.js';
import { InboundSigns1764000000095 } from './conversations/inbound-signs.migration.js';
import { Labels1764000000536 } from './coverage/labels.migration.js';
import { ReplyMoves1764000000050 } from './decisions/reply-moves.migration.js';
import { Dangers1764000000590 } from './coverage/dangers.migration.js';
import { Transcript1764000000120 } from './media/transcript.migration.js';
import { Teaching1764000000585 } from './decisions/teaching.migration.js';
import { Silence1764000000620 } from './silence/silence.migration.js';
import { ReplyDue1764000000587 } from './queue/reply-due.migration.js';
import { WorkingTexts1764000000605 } from './working-texts/working-texts.migration.js';
import { QueueOrder1764000000610 } from './queue/queue-order.migration.js';
import { SavedViews1764000000611 } from './views/views.migration.js';
import { Taxonomy1764000000586 } from './taxonomy/taxonomy.migration.js';
import { Webhooks1764000000640 } from './webhooks/webhooks.migration.js';

/** The tables review owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'review',
  schema: 'review',
  database: 'operational',
  kept: {
    'UPDATE, DELETE': [
      ...['audit', 'policy_version', 'business_facts', 'setting_version', 'retention_version'],
      ...['saved_reply', 'cta', 'contact_status_change', 'ltv_entry'],
    ],
    DELETE: ['legal_hold', 'retention_run'],
  },
  walls: WORKSPACE_WALLS,
  forgets: FORGETS,
  migrations: [
    People1764000000000,
    Conversations1764000000001,
    Decisions1764000000002,
    TurnIndex1764000000003,
    AuditIndexes1764000000004,
    UnknownSends1764000000010,
    SendingStop1764000000011,
    DeadLetters1764000000012,
    Pressure1764000000030,
    ReplyMoves1764000000050,
    NumberedChanges1764000000060,
    Media1764000000070,
    Templates1764000000080,
    ReplyFiles1764000000090,
    MediaDeletion1764000000117,
    InboundSigns1764000000095,
    Transcript1764000000120,
    ModelProfile1764000000350,
    Policy1764000000380,
    BusinessFacts1764000000360,
    PolicyDraftCount1764000000420,
    FactsKept1764000000421,
    Invitations1764000000500,
    AuditSearch1764000000510,
    ModelSwitch1764000000520,
    Search1764000000521,
    FinalJudgement1764000000530,
    Labels1764000000536,
    Effects1764000000540,
    SavedReplies1764000000550,
    Colleagues1764000000560,
    Snooze1764000000561,
    Ask1764000000562,
    Expiry1764000000563,
    ConversationMode1764000000564,
    Assign1764000000565,
    ApiKeys1764000000575,
    KeyRate1764000000576,
    SecondFactor1764000000570,
    Teaching1764000000585,
    Taxonomy1764000000586,
    Funnel1764000000580,
    Ctas1764000000581,
    ReplyDue1764000000587,
    Dangers1764000000590,
    WorkingTexts1764000000605,
    QueueOrder1764000000610,
    SavedViews1764000000611,
    Silence1764000000620,
    TestMessages1764000000630,
    Webhooks1764000000640,
    Passkeys1764000000650,
    WorkspaceSettings1764000000631,
    Practice1764000000660,
    Assigned1764000000655,
    Escalations1764000000670,
    Retention1764000000680,
    Workspaces1764000000690,
    WorkspacesApart1764000000691,
    ClaimTaken1764000000705,
    Memberships1764000000700,
    SuspendedFrom1764000000710,
    WorkspaceExports1764000000711,
    WorkspaceDeletion1764000000712,
    Consent1764000000720,
  ],
};
