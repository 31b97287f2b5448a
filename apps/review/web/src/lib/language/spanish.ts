import settings from './es/settings.json' with { type: 'json' };

/** Every sentence of the workspace in Spanish; one file for each feature. */
export const SPANISH: Record<string, string> = { ...settings };
