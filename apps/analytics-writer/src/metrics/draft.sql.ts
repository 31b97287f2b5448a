import { events, row } from './scope.sql.js';

const ITEM = { itemId: `(e.data ->> 'itemId')` };

/** Drafts that were written. Label: the model that wrote, `offline` where none did. */
export const DRAFTS = `
  ${row({ ...ITEM, label: `CASE WHEN (e.data ->> 'offline')::boolean THEN 'offline' ELSE e.data -> 'usage' ->> 'model' END` })}
  FROM ${events(['draft.ready'])} e`;

/** From the request to the draft. */
export const DRAFT_TIME = `
  ${row({ ...ITEM, value: `(e.data ->> 'latencyMs')::float8 / 1000` })} FROM ${events(['draft.ready'])} e`;

/** What models were paid for drafts, in US dollars. A draft whose price is not known is a row without a value: it is not 0. */
export const COST = `
  ${row({ ...ITEM, label: `e.data -> 'usage' ->> 'model'`, value: `e.data -> 'usage' ->> 'costUsd'` })}
  FROM ${events(['draft.ready'])} e WHERE NOT (e.data ->> 'offline')::boolean`;

/** Of the tokens models read for drafts, those from their cache; drafts of vendors who do not tell are left out. */
export const CACHE_HIT = `
  ${row({ ...ITEM, label: `e.data -> 'usage' ->> 'model'`, value: `e.data -> 'usage' ->> 'cachedTokens'`, weight: `e.data -> 'usage' ->> 'inputTokens'` })}
  FROM ${events(['draft.ready'])} e
  WHERE NOT (e.data ->> 'offline')::boolean AND (e.data -> 'usage' ->> 'inputTokens')::float8 > 0
    AND NOT coalesce((e.data -> 'usage' ->> 'cacheUnknown')::boolean, false)`;

/** What the constitution said of drafts, also of those it stopped. Label: pass, review or block. */
export const VERDICTS = `
  ${row({ ...ITEM, label: `e.data -> 'verdict' ->> 'verdict'`, value: `e.data -> 'verdict' ->> 'risk'` })}
  FROM ${events(['draft.ready', 'draft.failed'])} e WHERE e.data ? 'verdict'`;
