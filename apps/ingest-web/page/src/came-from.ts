/** The page around the chat, as the embed names it; undefined on the chat's own page. */
export const CAME_FROM = new URLSearchParams(location.search).get('from')?.slice(0, 2_000) ?? undefined;
