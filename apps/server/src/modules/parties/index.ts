export {
  type CaseParty,
  linkPartyChanges,
  listCaseParties,
  listPartiesOf,
  newPartyChanges,
  partyView,
} from './parties.ts';
export type { CaseKind, PartiesTables } from './tables.ts';
