// Flows of reviewers that need nothing but an ordinary workspace: they share one instance, which starts once (ADR 0063).
import './labels.story.js';
import './colleagues.story.js';
import './keyboard.story.js';
import './teaching.story.js';
import './saved-replies.story.js';
import './calls-to-action.story.js';
import './batch.story.js';
import './silence.story.js';
import './views.story.js';
import './search.story.js';
import './funnel.story.js';
