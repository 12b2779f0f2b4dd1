import { useSyncExternalStore } from 'react';

/** Below this width the page is laid out for a phone: cards for tables, drawers for the side. */
const PHONE = '(max-width: 767px)';

/** Whether the window is as narrow as a phone; follows its turning and resizing. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
