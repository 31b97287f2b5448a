// Flows of reviewers in which something comes in between or goes wrong, and a look at every page: they share one instance, which starts once (ADR 0063).
import './take-claim.story.js';
import './working-texts.story.js';
import './changed-meanwhile.story.js';
import './languages.story.js';
import './unknown-sends.story.js';
import './escalations.story.js';
import './danger.story.js';
