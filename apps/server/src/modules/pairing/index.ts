export { type CasePairRow, findPair, listPairsOf, mirrorChange, pairChange } from './pairs.ts';
