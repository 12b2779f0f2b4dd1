import type { Guard } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

/** Told when a stage is left: whether those were invited whom the place's rule invites. */
export const INVITATION_GUARDS = {
  invitationsSent: {
    title: '已邀请会商、监督单位',
    check: (facts) =>
      unless(
        facts.invitationsMissing !== true,
        'invitations-missing',
        '本阶段没有发出任何会商、监督邀请（自然资源、乡镇、检察院、法院等）',
        { sourceId: 'zz-flow' },
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
