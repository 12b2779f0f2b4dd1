import { PACKET_EVIDENCE_KEYS } from '@ecoredress/law';
import { z } from 'zod';
import { DerivationStep } from './clocks.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Fen, HappenedOn, Id, IsoDate, Line, OptionalText, Text } from './kernel/scalars.ts';

const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);

function courtCommand<const Name extends string, Input extends z.ZodType>(
  name: Name,
  title: string,
  input: Input,
) {
  return defineCommand({ name: `court.${name}` as const, title, subject: 'claim', input });
}

/* 司法确认 */

/** Which evidence goes to the court with the joint application, by the items of its cover list. */
export const courtAssemblePacket = courtCommand(
  'assemblePacket',
  '整理司法确认材料',
  z.object({
    papers: z
      .array(z.object({ item: z.enum(PACKET_EVIDENCE_KEYS), evidenceIds: EvidenceIds }))
      .min(1, '至少列入一项材料')
      .max(20),
  }),
);
export const courtAcceptConfirmation = courtCommand(
  'acceptConfirmation',
  '登记法院受理司法确认',
  z.object({ acceptedOn: HappenedOn, caseNo: Line }),
);
/** The court's public notice of the agreement: thirty days at least, its first day not counted. */
export const courtPublishNotice = courtCommand(
  'publishNotice',
  '登记法院公告',
  z.object({ noticeFrom: HappenedOn, noticeTo: IsoDate, publishedIn: Line, evidenceIds: EvidenceIds }),
);

/** Whether the court took the application for enforcement up (立案执行). */
export const courtRecordEnforcementFiling = courtCommand(
  'recordEnforcementFiling',
  '登记执行立案',
  z.object({
    outcome: z.enum(['accepted', 'rejected']),
    decidedOn: HappenedOn,
    caseNo: Line,
    reason: OptionalText.default(''),
  }),
);

/* 检察机关公告与公益诉讼 */

export const courtRecordAnnouncement = courtCommand(
  'recordAnnouncement',
  '登记检察机关公告',
  z.object({ organ: Line, announcedOn: HappenedOn, content: Text, evidenceIds: EvidenceIds }),
);
export const courtReplyAnnouncement = courtCommand(
  'replyAnnouncement',
  '函复检察机关公告',
  z.object({ announcementId: Id, repliedOn: HappenedOn, reply: Text, evidenceIds: EvidenceIds }),
);
export const courtRecordPublicSuit = courtCommand(
  'recordPublicSuit',
  '登记公益诉讼',
  z.object({
    plaintiffKind: z.enum(['procuratorate', 'organisation']),
    plaintiff: Line,
    court: Line,
    caseNo: OptionalText.default(''),
    acceptedOn: HappenedOn,
    /** When the court announced that it had accepted the suit: others may ask to join. */
    announcedOn: HappenedOn.optional(),
    requests: Text,
    evidenceIds: EvidenceIds,
  }),
);
export const courtRecordCourtNotice = courtCommand(
  'recordCourtNotice',
  '登记法院告知',
  z.object({ suitId: Id, notifiedOn: HappenedOn }),
);
export const courtJoinSuit = courtCommand(
  'joinSuit',
  '登记参加诉讼',
  z.object({ suitId: Id, joinedOn: HappenedOn, joining: Line }),
);
export const courtAddTask = courtCommand(
  'addTask',
  '增加配合事项',
  z.object({
    suitId: Id,
    kind: z.enum(['evidence', 'expert', 'attend', 'otherHelp']),
    content: Text,
    askedBy: Line,
    askedOn: HappenedOn,
    dueOn: IsoDate,
  }),
);
export const courtCompleteTask = courtCommand(
  'completeTask',
  '办结配合事项',
  z.object({ taskId: Id, doneOn: HappenedOn, outcome: Text, evidenceIds: EvidenceIds }),
);
export const courtRecordPublicJudgment = courtCommand(
  'recordPublicJudgment',
  '登记公益诉讼裁判',
  z.object({
    suitId: Id,
    outcome: z.enum(['supported', 'dismissed']),
    judgedOn: HappenedOn,
    caseNo: Line,
    amountFen: Fen,
    performBy: IsoDate.optional(),
    summary: Text,
    evidenceIds: EvidenceIds,
  }),
);

/* 文书 */

/** The papers for the courts that the product makes from the claim's file. */
export const COURT_PAPERS = {
  confirmationPacket: '司法确认材料目录',
  suitPapers: '民事起诉状',
  enforcementApplication: '强制执行申请书',
  suitSupport: '支持公益诉讼证据材料清单',
  performanceCertificate: '生态环境损害赔偿履行情况证明',
} as const;
export type CourtPaper = keyof typeof COURT_PAPERS;

export const courtIssueDocument = defineCommand({
  name: 'court.issueDocument',
  title: '制作司法衔接文书',
  subject: 'claim',
  input: z.object({
    kind: z.enum(Object.keys(COURT_PAPERS) as [CourtPaper, ...CourtPaper[]], '没有这种文书'),
    issuedOn: HappenedOn,
    /** To whom; the court of the case where left out. */
    recipient: OptionalText.default(''),
  }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

const PacketFile = z.object({ name: z.string(), sha256: z.string() });

export const PublicSuitView = z.object({
  id: z.string(),
  plaintiffKind: z.enum(['procuratorate', 'organisation']),
  plaintiff: z.string(),
  court: z.string(),
  caseNo: z.string(),
  acceptedOn: z.string(),
  announcedOn: z.string().nullable(),
  notifiedOn: z.string().nullable(),
  joinedOn: z.string().nullable(),
  joining: z.string(),
  requests: z.string(),
  judgment: z
    .object({
      outcome: z.enum(['supported', 'dismissed']),
      judgedOn: z.string(),
      caseNo: z.string(),
      amountFen: z.int(),
      performBy: z.string().nullable(),
      summary: z.string(),
    })
    .nullable(),
  tasks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      content: z.string(),
      askedBy: z.string(),
      askedOn: z.string(),
      dueOn: z.string(),
      doneOn: z.string().nullable(),
      outcome: z.string(),
      overdue: z.boolean(),
    }),
  ),
});
export type PublicSuitView = z.infer<typeof PublicSuitView>;

/** What stands between a claim and the courts. */
export const CourtView = z.object({
  /** The packet of the joint application, item by item; null before both have signed. */
  packet: z
    .object({
      complete: z.boolean(),
      items: z.array(
        z.object({ key: z.string(), title: z.string(), hint: z.string(), files: z.array(PacketFile) }),
      ),
    })
    .nullable(),
  /** Whether the agreement was reached by mediation (人民调解): the thirty days to apply are hard then. */
  mediated: z.boolean(),
  /** Why the court refused to confirm, once it did; the latest. */
  refusal: z.object({ ruledOn: z.string(), rulingNo: z.string(), reason: z.string() }).nullable(),
  /** What of the agreement or judgment is not performed today, with its computation; null before there is one. */
  unperformed: z
    .object({
      moneyFen: z.int(),
      dueFen: z.int(),
      restoration: z.string(),
      overdue: z.array(
        z.object({ instalmentNo: z.int(), dueOn: z.string(), unpaidFen: z.int(), daysLate: z.int() }),
      ),
      steps: z.array(DerivationStep),
      enforceable: z.boolean(),
    })
    .nullable(),
  enforcement: z
    .object({
      appliedFen: z.int(),
      recoveredFen: z.int(),
      leftFen: z.int(),
      restoration: z.string(),
      steps: z.array(DerivationStep),
      /** Whether the court took the application up; null while it has not said. */
      filing: z
        .object({
          outcome: z.enum(['accepted', 'rejected']),
          decidedOn: z.string(),
          caseNo: z.string(),
          reason: z.string(),
        })
        .nullable(),
      ended: z.boolean(),
    })
    .nullable(),
  announcements: z.array(
    z.object({
      id: z.string(),
      organ: z.string(),
      announcedOn: z.string(),
      content: z.string(),
      repliedOn: z.string().nullable(),
      reply: z.string(),
    }),
  ),
  suits: z.array(PublicSuitView),
});
export type CourtView = z.infer<typeof CourtView>;

export const courtOfClaim = defineQuery({
  name: 'courts.ofClaim',
  title: '司法衔接',
  path: '/api/claims/:claimId/court',
  params: z.object({ claimId: z.uuid() }),
  result: CourtView,
});
