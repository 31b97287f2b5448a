const NAMES: Record<string, string> = { telegram: 'Telegram', webchat: 'Web chat', whatsapp: 'WhatsApp' };

/** The channel as people call it. */
export function channelName(channel: string): string {
  return NAMES[channel] ?? channel;
}
