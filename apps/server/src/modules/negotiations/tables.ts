interface NegotiationSignatureTable {
  city_code: string;
  id: string;
  claim_id: string;
  round_id: string;
  name: string;
  organisation: string;
  outcome: 'signed' | 'refusedToSign';
  reason: string;
  witness: string;
  signed_on: string;
  evidence_ids: string[];
}

export interface NegotiationTables {
  negotiation_signature: NegotiationSignatureTable;
}
