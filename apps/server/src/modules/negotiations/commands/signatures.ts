import { negotiationRecordSignatures } from '@ecoredress/contract';
import { decided, insertRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { checkClaimAction, checkEvidence } from '../../claims/index.ts';
import { getRound, loadNegotiation, type NegotiationFile } from '../negotiation-file.ts';

/** Who signed the minutes, on the scan that is evidence; who would not is recorded with reason and witness. */
export const recordSignatures = handle<typeof negotiationRecordSignatures, NegotiationFile>({
  declaration: negotiationRecordSignatures,
  permission: 'claim.handle',
  load: loadNegotiation,
  decide: ({ dossier, signatures }, input, context) => {
    checkClaimAction(dossier, negotiationRecordSignatures.name, context);
    checkEvidence(dossier, input.evidenceIds);
    const round = getRound(dossier, input.roundId);
    if (input.signedOn < round.held_on) throw invalidField('signedOn', '签字日期不能早于会议日期');
    if (input.evidenceIds.length === 0 && input.signatories.some(({ outcome }) => outcome === 'signed')) {
      throw invalidField('evidenceIds', '请附签字页的扫描件');
    }
    const refusal = input.signatories.findIndex(
      ({ outcome, reason, witness }) => outcome === 'refusedToSign' && (reason === '' || witness === ''),
    );
    if (refusal >= 0) throw invalidField(`signatories.${refusal}.reason`, '拒绝签字的，须写明理由和见证人');
    const names = [...signatures.filter(({ round_id }) => round_id === round.id), ...input.signatories].map(
      ({ name, organisation }) => `${organisation} ${name}`,
    );
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) {
      throw refused([{ code: 'signature-twice', field: 'signatories', message: `${twice}的签字情况已登记` }]);
    }
    return decided(
      `登记第 ${round.round_no} 次磋商会议签字 ${input.signatories.length} 人`,
      input.signatories.map((signatory) =>
        insertRow('negotiation_signature', {
          city_code: context.cityCode,
          id: context.newId(),
          claim_id: dossier.claim.id,
          round_id: round.id,
          name: signatory.name,
          organisation: signatory.organisation,
          outcome: signatory.outcome,
          reason: signatory.reason,
          witness: signatory.witness,
          signed_on: input.signedOn,
          evidence_ids: input.evidenceIds,
        }),
      ),
    );
  },
});
