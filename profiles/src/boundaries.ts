import type { Profile } from './profile.ts';

/** Where the boundaries of the place's counties are (GeoJSON; see boundaries/README.md); undefined for a place without. */
export function boundaryFile({ boundaries }: Profile): URL | undefined {
  return boundaries === undefined ? undefined : new URL(`../boundaries/${boundaries}`, import.meta.url);
}
