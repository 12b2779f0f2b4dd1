import type { PartyInput, PartyView } from '@ecoredress/contract';
import { identityNumberProblem, socialCreditCodeProblem } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import { type Actor, may } from '../../access/actor.ts';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import type { CaseKind, PartyRole, PartyTable } from './tables.ts';

/** A party with the part it has in the case. */
export type CaseParty = Selectable<PartyTable> & { readonly role: PartyRole; readonly case_id: string };

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
    .selectAll('party')
    .select(['case_party.role', 'case_party.case_id'])
    .where('case_party.city_code', '=', cityCode)
    .where('case_party.case_id', 'in', [...caseIds])
    .orderBy('party.id')
    .execute();
}

/** The parties of one case. */
export function listCaseParties(tx: ScopedDb, cityCode: string, caseId: string): Promise<CaseParty[]> {
  return listPartiesOf(tx, cityCode, [caseId]);
}

/** A new party; refuses a credit code or identity number whose check digit is wrong. */
export function newPartyChanges(
  context: DecisionContext,
  unitId: string,
  input: PartyInput,
): { id: string; changes: Change[] } {
  const problem =
    input.kind === 'person' ? identityNumberProblem(input.idNumber) : socialCreditCodeProblem(input.uscc);
  if (problem) throw invalidField(input.kind === 'person' ? 'idNumber' : 'uscc', `${input.name}：${problem}`);
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
      }),
    ],
  };
}

/** Links a party to a case. */
export function linkPartyChanges(
  context: { readonly cityCode: string },
  caseKind: CaseKind,
  caseId: string,
  partyId: string,
  role: PartyRole,
): Change[] {
  return [
    insertRow('case_party', {
      city_code: context.cityCode,
      case_kind: caseKind,
      case_id: caseId,
      party_id: partyId,
      role,
    }),
  ];
}

/** A party as this reader may see it: identity number and phone are masked without the permission. */
export function partyView(party: CaseParty, reader: Actor): PartyView {
  const full = may(reader, 'party.identity');
  return {
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    uscc: party.uscc,
    idNumber: full ? party.id_number : mask(party.id_number, 4, 4),
    address: party.address,
    legalRepresentative: party.legal_representative,
    legalRepresentativePost: party.legal_representative_post,
    phone: full ? party.phone : mask(party.phone, 3, 2),
    enterpriseSize: party.enterprise_size,
    masked: !full,
  };
}

function mask(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);
}
