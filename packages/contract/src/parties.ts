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
  /** Where it is, by GB/T 2260. */
  regionCode: z
    .string()
    .regex(/^\d{6}$/, '行政区划代码应为 6 位数字')
    .optional(),
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
  regionCode: z.string(),
  /** The part of the obligation that falls to it, such as '0.6'; null when the obligors answer together. */
  share: z.string().nullable(),
  masked: z.boolean(),
});
export type PartyView = z.infer<typeof PartyView>;
