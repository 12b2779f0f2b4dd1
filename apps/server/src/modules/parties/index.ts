export {
  type CaseParty,
  linkPartyChanges,
  listCaseParties,
  listPartiesOf,
  newPartyChanges,
  partyView,
} from './parties.ts';
