export { ContextClient } from './context.client.js';
export { keyPoints } from './key-points.policy.js';
export { languageOf, WORKED_LANGUAGES } from './language-of.js';
