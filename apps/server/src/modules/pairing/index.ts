export { type CasePairRow, findPair, listPairsOf, mirrorChange, pairChange } from './pairs.ts';
export type { Consultation, PairingTables } from './tables.ts';
