// Flows in which a model drafts: they share one instance that has one, and a ticket desk (ADR 0063).
import './model-drafts.story.js';
import './tickets.story.js';
import './promises.story.js';
