import api from './es/api.json' with { type: 'json' };
import apiKeys from './es/api-keys.json' with { type: 'json' };
import app from './es/app.json' with { type: 'json' };
import audit from './es/audit.json' with { type: 'json' };
import batch from './es/batch.json' with { type: 'json' };
import channels from './es/channels.json' with { type: 'json' };
import colleagues from './es/colleagues.json' with { type: 'json' };
import commands from './es/commands.json' with { type: 'json' };
import composer from './es/composer.json' with { type: 'json' };
import conversation from './es/conversation.json' with { type: 'json' };
import counters from './es/counters.json' with { type: 'json' };
import deadLetters from './es/dead-letters.json' with { type: 'json' };
import decisions from './es/decisions.json' with { type: 'json' };
import escalations from './es/escalations.json' with { type: 'json' };
import facts from './es/facts.json' with { type: 'json' };
import intents from './es/intents.json' with { type: 'json' };
import firstMessages from './es/first-messages.json' with { type: 'json' };
import firstHour from './es/first-hour.json' with { type: 'json' };
import funnel from './es/funnel.json' with { type: 'json' };
import knowledge from './es/knowledge.json' with { type: 'json' };
import lib from './es/lib.json' with { type: 'json' };
import live from './es/live.json' with { type: 'json' };
import memory from './es/memory.json' with { type: 'json' };
import models from './es/models.json' with { type: 'json' };
import numbers from './es/numbers.json' with { type: 'json' };
import people from './es/people.json' with { type: 'json' };
import promises from './es/promises.json' with { type: 'json' };
import queue from './es/queue.json' with { type: 'json' };
import retention from './es/retention.json' with { type: 'json' };
import rules from './es/rules.json' with { type: 'json' };
import savedReplies from './es/saved-replies.json' with { type: 'json' };
import secondFactor from './es/second-factor.json' with { type: 'json' };
import session from './es/session.json' with { type: 'json' };
import server from './es/server.json' with { type: 'json' };
import settings from './es/settings.json' with { type: 'json' };
import silence from './es/silence.json' with { type: 'json' };
import snooze from './es/snooze.json' with { type: 'json' };
import stopping from './es/stopping.json' with { type: 'json' };
import taxonomy from './es/taxonomy.json' with { type: 'json' };
import teaching from './es/teaching.json' with { type: 'json' };
import ui from './es/ui.json' with { type: 'json' };
import views from './es/views.json' with { type: 'json' };
import unknownSends from './es/unknown-sends.json' with { type: 'json' };
import webhooks from './es/webhooks.json' with { type: 'json' };
import workspaces from './es/workspaces.json' with { type: 'json' };
import workspaceSettings from './es/workspace-settings.json' with { type: 'json' };

/** Every sentence of the workspace in Spanish; one file for each feature. */
export const SPANISH: Record<string, string> = {
  ...api,
  ...apiKeys,
  ...app,
  ...audit,
  ...batch,
  ...channels,
  ...colleagues,
  ...commands,
  ...composer,
  ...conversation,
  ...counters,
  ...deadLetters,
  ...decisions,
  ...escalations,
  ...facts,
  ...intents,
  ...firstMessages,
  ...firstHour,
  ...funnel,
  ...knowledge,
  ...lib,
  ...live,
  ...memory,
  ...models,
  ...numbers,
  ...people,
  ...promises,
  ...queue,
  ...rules,
  ...savedReplies,
  ...secondFactor,
  ...session,
  ...server,
  ...settings,
  ...silence,
  ...snooze,
  ...stopping,
  ...taxonomy,
  ...teaching,
  ...ui,
  ...unknownSends,
  ...webhooks,
  ...views,
  ...retention,
  ...workspaces,
  ...workspaceSettings,
};
