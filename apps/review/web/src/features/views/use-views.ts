import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { listViews, type SavedView } from '../../api/views.js';

const AGAIN_MS = 15_000;
const NONE: SavedView[] = [];

/** One's own views and those everybody has, counted again every few seconds. */
export function useViews(): SavedView[] {
  const views = useQuery({ queryKey: keys.views, queryFn: listViews, refetchInterval: AGAIN_MS });
  return views.data ?? NONE;
}
