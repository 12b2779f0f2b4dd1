import type { PartyInput, PartyView } from '@ecoredress/contract';
import { identityNumberProblem, socialCreditCodeProblem } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import { type Actor, may } from '../../access/actor.ts';
import { maskText } from '../../access/masking.ts';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import type { CaseKind, PartyRole, PartyTable } from './tables.ts';

/** A party with the part it has in the case. */
export type CaseParty = Selectable<PartyTable> & {
  readonly role: PartyRole;
  readonly share: string | null;
  readonly case_id: string;
  /** The unit handling the case, and those it is shown to. */
  readonly case_unit_ids: readonly string[];
};

/** The parties of some cases. */
export function listPartiesOf(
  tx: ScopedDb,
  cityCode: string,
  caseIds: readonly string[],
): Promise<CaseParty[]> {
  if (caseIds.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('case_party')
    .innerJoin('party', (join) =>
      join
        .onRef('party.city_code', '=', 'case_party.city_code')
        .onRef('party.id', '=', 'case_party.party_id'),
    )
    .innerJoin('journal_chain', (join) =>
      join
        .onRef('journal_chain.city_code', '=', 'case_party.city_code')
        .onRef('journal_chain.subject_id', '=', 'case_party.case_id'),
    )
    .selectAll('party')
    .select(['case_party.role', 'case_party.case_id'])
    .select(sql<string | null>`trim_scale(case_party.share)::text`.as('share'))
    .select(sql<string[]>`journal_chain.unit_id || journal_chain.viewer_unit_ids`.as('case_unit_ids'))
    .where('case_party.city_code', '=', cityCode)
    .where('case_party.case_id', 'in', [...caseIds])
    .orderBy('party.id')
    .execute();
}

/** The parties of one case. */
export function listCaseParties(tx: ScopedDb, cityCode: string, caseId: string): Promise<CaseParty[]> {
  return listPartiesOf(tx, cityCode, [caseId]);
}

/** A new party; refuses a credit code (GB 32100) or identity number (GB 11643) whose check digit is wrong. */
export function newPartyChanges(
  context: DecisionContext,
  unitId: string,
  input: PartyInput,
): { id: string; changes: Change[] } {
  checkNumbers(input);
  const id = context.newId();
  return {
    id,
    changes: [
      insertRow('party', {
        city_code: context.cityCode,
        id,
        unit_id: unitId,
        kind: input.kind,
        name: input.name,
        uscc: input.uscc,
        id_number: input.idNumber,
        address: input.address,
        legal_representative: input.legalRepresentative,
        legal_representative_post: input.legalRepresentativePost,
        phone: input.phone,
        enterprise_size: input.enterpriseSize ?? null,
        region_code: input.regionCode ?? '',
      }),
    ],
  };
}

function checkNumbers({ name, uscc, idNumber }: PartyInput): void {
  const credit = socialCreditCodeProblem(uscc);
  if (credit) throw invalidField('uscc', `${name}：${credit}`);
  const identity = identityNumberProblem(idNumber);
  if (identity) throw invalidField('idNumber', `${name}：${identity}`);
}

/** Links a party to a case; `share` is its part of the obligation as decimal text, such as '0.6'. */
export function linkPartyChanges(
  context: { readonly cityCode: string },
  caseKind: CaseKind,
  caseId: string,
  partyId: string,
  role: PartyRole,
  share: string | null = null,
): Change[] {
  return [
    insertRow('case_party', {
      city_code: context.cityCode,
      case_kind: caseKind,
      case_id: caseId,
      party_id: partyId,
      role,
      share,
    }),
  ];
}

/**
 * A party as this reader may see it: identity number and phone are masked for who does not hold the permission
 * in a unit that the case belongs to.
 */
export function partyView(party: CaseParty, reader: Actor): PartyView {
  const full = party.case_unit_ids.some((unitId) => may(reader, 'party.identity', unitId));
  return {
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    uscc: party.uscc,
    idNumber: full ? party.id_number : maskText(party.id_number, 4, 4),
    address: party.address,
    legalRepresentative: party.legal_representative,
    legalRepresentativePost: party.legal_representative_post,
    phone: full ? party.phone : maskText(party.phone, 3, 2),
    enterpriseSize: party.enterprise_size,
    regionCode: party.region_code,
    share: party.share,
    masked: !full,
  };
}
