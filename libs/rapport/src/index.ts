export { ContextClient } from './context.client.js';
export { languageOf, WORKED_LANGUAGES } from './language-of.js';
