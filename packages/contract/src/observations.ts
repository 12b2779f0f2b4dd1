import { z } from 'zod';
import { ClaimDetail } from './claims/index.ts';
import { ClockView, DerivationStep } from './clocks.ts';
import { GuestAccessIssued } from './guests.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoDate, Line, OptionalText, Text } from './kernel/scalars.ts';

export const OBSERVER_KINDS = { procurator: '检察官', judge: '法官', other: '其他监督人' } as const;
export type ObserverKind = keyof typeof OBSERVER_KINDS;
const Kind = z.enum(['procurator', 'judge', 'other'], '请选择监督人类别');

/** Invites a supervisor to look at one claim until a day; link and code are shown this once. */
export const observationInvite = defineCommand({
  name: 'observation.invite',
  title: '邀请监督人',
  subject: 'observation',
  creates: true,
  input: z.object({
    claimId: Id,
    observerKind: Kind,
    observerName: Line,
    observerBody: Line,
    observerPost: Line,
    /** The last day on which the link opens. */
    lastDay: IsoDate,
    observePurpose: OptionalText.default(''),
  }),
  result: GuestAccessIssued,
});

/** A new link and code for the same invitation; those handed out before open nothing any more. */
export const observationReissue = defineCommand({
  name: 'observation.reissue',
  title: '重新发放监督人链接',
  subject: 'observation',
  input: z.object({}),
  result: GuestAccessIssued,
});

/** Ends the invitation at once. */
export const observationWithdraw = defineCommand({
  name: 'observation.withdraw',
  title: '撤回监督邀请',
  subject: 'observation',
  input: z.object({ reason: Text }),
});

export const observationAnswer = defineCommand({
  name: 'observation.answer',
  title: '答复监督意见',
  subject: 'observation',
  input: z.object({ commentId: Id, answer: Text }),
});

/** The supervisor's comment, by link and code. */
export const observationComment = defineCommand({
  name: 'observation.comment',
  title: '提出监督意见',
  subject: 'observation',
  input: z.object({ content: Text }),
});

/** Notes a look under the supervisor's name. The product notes it itself: nobody can note or leave out a look. */
export const observationLook = defineCommand({
  name: 'observation.look',
  title: '查阅案件',
  subject: 'observation',
  input: z.object({ lookedAt: z.enum(['case', 'evidence', 'document']), itemTitle: z.string() }),
});

const Comment = z.object({
  id: z.string(),
  content: z.string(),
  commentedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
});

const ObservationBase = z.object({
  id: z.string(),
  version: z.int(),
  observerKind: Kind,
  observerName: z.string(),
  observerBody: z.string(),
  observerPost: z.string(),
  observePurpose: z.string(),
  lastDay: z.string(),
  invitedByName: z.string(),
  comments: z.array(Comment),
});

export const ObservationView = ObservationBase.extend({
  /** open: the link opens; ended: its last day is over; withdrawn: by the agency. */
  access: z.enum(['open', 'ended', 'withdrawn']),
  invitedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The latest looks; `lookCount` counts all of them. */
  looks: z.array(z.object({ at: z.string(), what: z.string() })),
  lookCount: z.int(),
});
export type ObservationView = z.infer<typeof ObservationView>;

export const observationsOfClaim = defineQuery({
  name: 'observations.ofClaim',
  title: '监督人',
  path: '/api/claims/:claimId/observations',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({ items: z.array(ObservationView) }),
});

/** The one invitation that the guest came by. */
export const observationOfGuest = defineQuery({
  name: 'observations.invitedTo',
  title: '受邀监督的案件',
  path: '/api/guest/observation',
  params: z.object({}),
  result: ObservationBase.extend({
    claimNumber: z.string(),
    claimTitle: z.string(),
    unitName: z.string(),
  }),
});
export type GuestObservation = z.infer<typeof observationOfGuest.result>;

const Titled = { id: z.string(), title: z.string() };

/** The whole case as an invited supervisor reads it: nothing that identifies a person further than the name. */
export const ObservedCase = z.object({
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  officerName: z.string(),
  stageTitle: z.string(),
  /** The legal day of the answer, against which the clocks are shown. */
  today: z.string(),
  occurredOn: z.string().nullable(),
  occurredPlace: z.string(),
  parties: z.array(z.object({ name: z.string(), roleTitle: z.string() })),
  elements: z.array(z.string()),
  course: z.array(z.object({ title: z.string(), enteredOn: z.string(), leftOn: z.string().nullable() })),
  facts: z.array(z.object({ title: z.string(), content: z.string() })),
  evidence: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      obtainedOn: z.string(),
      proves: z.string(),
      fileName: z.string(),
      size: z.int(),
      sm3: z.string(),
    }),
  ),
  costs: z.array(z.object({ id: z.string(), kindTitle: z.string(), amountFen: z.int(), basis: z.string() })),
  costSteps: z.array(DerivationStep),
  amounts: ClaimDetail.shape.amounts,
  valuations: z.array(
    z.object({
      ...Titled,
      methodName: z.string(),
      amountFen: z.int().nullable(),
      steps: z.array(DerivationStep),
    }),
  ),
  opinions: z.array(
    z.object({
      id: z.string(),
      expertName: z.string(),
      employer: z.string(),
      method: z.string(),
      amountFen: z.int(),
      givenOn: z.string(),
    }),
  ),
  agreement: z
    .object({
      amountFen: z.int(),
      modeTitle: z.string(),
      performBy: z.string(),
      instalments: z.array(
        z.object({ dueOn: z.string(), amountFen: z.int(), paid: z.boolean(), overdue: z.boolean() }),
      ),
    })
    .nullable(),
  clocks: z.array(ClockView),
  documents: z.array(z.object({ ...Titled, number: z.string(), version: z.int(), madeAt: z.string() })),
  /** What was done, the latest first, without the values changed. */
  journal: z.array(
    z.object({ seq: z.int(), at: z.string(), actorName: z.string(), summary: z.string(), sm3: z.string() }),
  ),
});
export type ObservedCase = z.infer<typeof ObservedCase>;
