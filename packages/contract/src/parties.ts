import { z } from 'zod';
import { Line, OptionalText } from './kernel/scalars.ts';

/** What kind of party it is; a person (自然人) has an identity number, the others a unified social credit code. */
export const PartyKind = z.enum(['organisation', 'soleTrader', 'person', 'other']);
export type PartyKind = z.infer<typeof PartyKind>;

export const EnterpriseSize = z.enum(['large', 'medium', 'small', 'micro']);

/** A party as it is entered: the punished party of a penalty, the obligor of a claim. */
export const PartyInput = z.object({
  kind: PartyKind,
  name: Line,
  uscc: z.string().trim().max(18).default(''),
  idNumber: z.string().trim().max(18).default(''),
  address: OptionalText.default(''),
  legalRepresentative: z.string().trim().max(50).default(''),
  legalRepresentativePost: z.string().trim().max(50).default(''),
  phone: z.string().trim().max(30).default(''),
  enterpriseSize: EnterpriseSize.optional(),
});
export type PartyInput = z.infer<typeof PartyInput>;

/** A party as it is shown; identity number and phone are masked unless the reader may see them. */
export const PartyView = z.object({
  id: z.string(),
  role: z.string(),
  kind: PartyKind,
  name: z.string(),
  uscc: z.string(),
  idNumber: z.string(),
  address: z.string(),
  legalRepresentative: z.string(),
  legalRepresentativePost: z.string(),
  phone: z.string(),
  enterpriseSize: EnterpriseSize.nullable(),
  masked: z.boolean(),
});
export type PartyView = z.infer<typeof PartyView>;
