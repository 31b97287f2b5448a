import type { Forgets } from '@countersign/persistence';

const OWN = 'x.workspace = $1';
const OF_DOCUMENT = 'SELECT d.document_id FROM knowledge_document d WHERE d.workspace = $1';

/** What the supervisor forgets of a deleted workspace (OP-09): drafts, documents, what models were asked, and what that cost. */
export const FORGETS: Forgets = {
  goes: {
    spend: `x.key = $1 OR x.key IN (SELECT c.conversation_id FROM llm_call c WHERE c.workspace = $1)`,
    llm_prompt: OWN,
    llm_call: OWN,
    draft: OWN,
    extraction: OWN,
    transcription: OWN,
    knowledge_embedding: `x.passage_id IN (SELECT p.passage_id FROM knowledge_passage p WHERE p.document_id IN (${OF_DOCUMENT}))`,
    knowledge_passage: `x.document_id IN (${OF_DOCUMENT})`,
    knowledge_document: OWN,
    knowledge_lexeme: OWN,
    knowledge_version: OWN,
  },
  stays: {
    breaker: 'is of a vendor of models',
    embedding_model: 'is of a model',
  },
};
