import { z } from 'zod';
import type { SubjectKind } from './kernel/command.ts';

/** What an invited person opens the door with: the link's token and the code handed over with it. */
export const GuestSignInInput = z.object({
  token: z.string().trim().min(1, '链接不完整').max(100, '链接不正确'),
  code: z.string().trim().min(1, '请填写验证码').max(20, '验证码不正确'),
});

/** Who has come by an invitation, and to what. */
export const GuestSessionView = z.object({
  role: z.string(),
  roleTitle: z.string(),
  name: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** ISO 8601 */
  expiresAt: z.string(),
});
export type GuestSessionView = z.infer<typeof GuestSessionView>;

/** The one-time access that a command hands out; both words are shown once and kept nowhere in the clear. */
export const GuestAccessIssued = z.object({
  accessId: z.string(),
  /** Goes behind `/guest#` in the link and the QR code. */
  token: z.string(),
  code: z.string(),
});

/** Kinds of subjects that one can be invited to. */
export type InvitedSubjectKind = Extract<
  SubjectKind,
  'draw' | 'engagement' | 'observation' | 'councilRequest'
>;
