export { boundaryFile } from './boundaries.ts';
export type { Profile, SettingSeed, UnitKind, UnitSeed } from './profile.ts';
export { matchRegion, type RegionMatch } from './region.ts';
export { getProfile, PROFILE_IDS } from './registry.ts';
export { ZHANGZHOU_TERRITORIES } from './zhangzhou.ts';
