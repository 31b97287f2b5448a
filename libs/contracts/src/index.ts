export {
  BusinessCalendar,
  BusinessEmail,
  BusinessFacts,
  BusinessLink,
  BusinessPhone,
  BusinessPlace,
  BusinessPolicy,
  BusinessPrice,
  FactsSheet,
  HELPED_DANGERS,
  HelpText,
  HOUSE_FORMS,
  HouseAddress,
  OpeningSpan,
  SpecialDay,
  WeeklySpan,
} from './business-facts.js';
export {
  APPS,
  CATALOGUE,
  catalogueEntryOf,
  KEEPERS,
  type App,
  type CatalogueEntry,
  type StreamName,
} from './catalogue.js';
export {
  CHANNELS,
  COMMANDS,
  MESSAGE_KINDS,
  type Channel,
  type Command,
  type MessageKind,
} from './channel.js';
export {
  ADDRESS_FORMS,
  Habits,
  Snapshot,
  SNAPSHOT_LIMITS,
  Summary,
  type AddressForm,
} from './contact-memory.js';
export {
  CONTACT_STATUSES,
  CTA_RESPONSES,
  CTA_STAGES,
  VALUE_SOURCES,
  type ContactStatus,
  type CtaResponse,
  type CtaStage,
  type ValueSource,
} from './contact-funnel.js';
export { KeptPrompt, LONGEST_PROMPT, PromptsAnswer, PromptsQuery } from './prompts-query.js';
export { CostAnswer, CostLine, CostQuery } from './cost-query.js';
export {
  METRIC_NAMES,
  METRICS,
  QUALITY_DIMENSIONS,
  QUALITY_METRICS,
  type Metric,
  type QualityDimension,
} from './metrics.js';
export {
  HeatCell,
  MetricFigures,
  MetricRow,
  MetricRowsAnswer,
  MetricRowsQuery,
  MetricsAnswer,
  MetricsQuery,
  Outlook,
  QualityAnswer,
  QualityFigure,
  QualityGroup,
  QualityQuery,
} from './metrics-query.js';
export {
  COMMITMENT_KINDS,
  CommitmentSettled,
  CommitmentsAnswer,
  CommitmentsQuery,
  DUE_PRECISIONS,
  FLEXIBILITIES,
  KnownCommitment,
  PROMISERS,
  SettleCommitment,
  type CommitmentKind,
  type Flexibility,
  type Promiser,
} from './commitment.js';
export { AskIds, KnownIds } from './address-commands.js';
export {
  AskSendWait,
  killSwitchEventId,
  KillSwitchAnswer,
  killSwitchTarget,
  MarkedRead,
  MarkRead,
  ResolveSend,
  SendResolution,
  SendWait,
  SetKillSwitch,
  SyncTemplates,
  TemplatesSynced,
} from './dispatcher-commands.js';
export { CONFLICT_KINDS, DraftCoherence, DraftConflict, type ConflictKind } from './draft-coherence.js';
export { Envelope } from './envelope.js';
export { definitionOf, eventName, Event, type EventClass, type EventDefinition } from './event.js';
export { AccountHealthChanged } from './events/account-health-changed.v1.js';
export { EscalationAcknowledged, EscalationRaised } from './events/escalation-changed.v1.js';
export { ContactStatusChanged, ContactValueRecorded } from './events/contact-funnel.v1.js';
export { CtaResponded, CtaSent } from './events/cta-changed.v1.js';
export {
  AccountTemplatesChanged,
  MessageTemplate,
  type TemplateObstacle,
} from './events/account-templates-changed.v1.js';
export {
  ApprovedFile,
  ApprovedList,
  ApprovedPlace,
  ApprovedReaction,
  ApprovedRow,
} from './events/approved-content.js';
export { ApprovedEffect, Ticket } from './events/approved-effect.js';
export { DRAFT_FAILURES, DraftFailed, type DraftFailure } from './events/draft-failed.v1.js';
export {
  Bubble,
  DraftFinding,
  DraftReady,
  DraftStage,
  DraftVerdict,
  MissingFact,
  Evidence,
  EVIDENCE_KINDS,
  ModelUsage,
  ProposedAction,
} from './events/draft-ready.v1.js';
export { CountersignedEffect, DraftRequested } from './events/draft-requested.v1.js';
export { EFFECT_OUTCOMES, EffectSettled, type EffectOutcome } from './events/effect-settled.v1.js';
export { Attachment, InboundMessage, Sender, Source, SOURCE_LIMIT } from './events/inbound-message.v1.js';
export { InboundSignal } from './events/inbound-signal.v1.js';
export { InboundStatus } from './events/inbound-status.v1.js';
export {
  isSpoken,
  MediaTranscribed,
  MediaUntranscribed,
  SPOKEN_LIMIT,
  Transcript,
  TRANSCRIPT_CONFIDENCES,
  UNTRANSCRIBED_REASONS,
  type TranscriptConfidence,
  type UntranscribedReason,
} from './events/media-heard.v1.js';
export {
  MEDIA_LIMIT,
  MediaDeleted,
  MediaFailed,
  mediaIdOf,
  MediaStored,
  type MediaFailure,
} from './events/media-kept.v1.js';
export {
  EXTRACTED_KINDS,
  ExtractedFact,
  MemoryExtracted,
  type ExtractedKind,
} from './events/memory-extracted.v1.js';
export {
  ApprovedBubble,
  ApprovedButton,
  ApprovedTemplate,
  Recipient,
  SeenInbound,
  ReplyApproved,
  SignedApproval,
} from './events/reply-approved.v1.js';
export {
  BubbleOutcome,
  DeliveryUpdated,
  ReplyCancelled,
  ReplyRejected,
  ReplyResolved,
  ReplySent,
  ReplyUnknown,
  type BubbleState,
  type SendVerdict,
} from './events/reply-outcome.v1.js';
export { ReplyWithdrawn } from './events/reply-withdrawn.v1.js';
export {
  ReviewClaimed,
  ReviewClosed,
  ReviewExpired,
  ReviewOpened,
  ReviewRejected,
  ReviewReleased,
  ReviewSuperseded,
} from './events/review-changed.v1.js';
export { ReviewDecision } from './events/review-decision.js';
export { SettingChanged, type KillSwitchScope } from './events/setting-changed.v1.js';
export { TurnClosed, TurnMessage, Watermark } from './events/turn-closed.v1.js';
export {
  FORGOTTEN_STATE,
  ForgottenRows,
  WorkspaceDeleted,
  WorkspaceForgotten,
} from './events/workspace-gone.v1.js';
export {
  contactIdOf,
  conversationIdOf,
  derivedId,
  inboundAddress,
  inboundEventId,
  type InboundOrigin,
} from './ids.js';
export { JUDGE_OUTCOMES, JUDGED_TEXT, JudgeAnswer, JudgeQuery, type JudgeOutcome } from './judge-query.js';
export {
  DOCUMENT_LENGTH,
  DOCUMENT_NAME,
  DocumentAnswer,
  DocumentList,
  DocumentSaved,
  ListDocuments,
  ReadDocument,
  RemoveDocument,
  SaveDocument,
  SearchDocuments,
  SectionsFound,
} from './knowledge-commands.js';
export {
  FACT_ACTS,
  FACT_KEY,
  FACT_LENGTH,
  FACT_SOURCES,
  FactRuled,
  KnownFact,
  MemoryAnswer,
  MOODS,
  MoodsNoticed,
  NoticedMood,
  NoticeMoods,
  ReadMemory,
  RememberedFact,
  RuleFact,
  type FactAct,
  type FactSource,
  type Mood,
} from './memory-commands.js';
export { EFFECT_KINDS, type EffectKind } from './outbound-effect.js';
export { hoursOn, openingAt, type DayHours, type Opening } from './opening.policy.js';
export { NotPersonal, Personal, sensitivityOf } from './personal.js';
export {
  CLOSE_REASONS,
  EDIT_TAGS,
  REJECT_NEXT_STEPS,
  REJECT_REASONS,
  TAXONOMY_CODE,
  type CloseReason,
  type EditTag,
  type RejectNextStep,
  type RejectReason,
} from './review-taxonomy.js';
export {
  cancelSubject,
  ContextAnswer,
  ContextQuery,
  HistoryEntry,
  HistoryPoint,
  rpcSubject,
  type HealthAnswer,
  KnownProfile,
  ProfilesAnswer,
  RuleState,
  ProfilesQuery,
} from './rpc.js';
export { SHARDS, shardOf } from './shard.js';
export {
  BANDS,
  IntentLabel,
  INTENTS,
  TOPICS,
  TurnLabels,
  URGENCIES,
  type Band,
  type Intent,
  type Topic,
  type Urgency,
} from './turn-labels.js';
export {
  ESCALATION_LEVELS,
  ESCALATION_REASONS,
  RAISE_REASONS,
  type EscalationLevel,
  type EscalationReason,
  type RaiseReason,
} from './escalation.js';
export {
  deadLetterSubject,
  redrivenSubject,
  redriveSubject,
  setAsideOf,
  subjectFilter,
  subjectOf,
  workspaceIn,
  type Addressed,
} from './subject.js';
export {
  AUDIT_LANES,
  CONSUMERS,
  DEAD_LETTER_KEEPER,
  DUPLICATE_WINDOW,
  KV_BUCKETS,
  MAX_PAYLOAD,
  readsSubject,
  STREAMS,
  type AuditLane,
  type ConsumerDefinition,
  type StreamDefinition,
} from './topology.js';
export {
  POLICY_LIMITS,
  PolicyAnswer,
  PolicyQuery,
  RULE_NAME,
  ShippedRuleChange,
  WorkspacePolicy,
  WorkspaceRule,
} from './policy-commands.js';
export { dayAfter, instantOf, wallTime, type WallTime } from './zone-time.policy.js';
