import {
  type CommandDeclaration,
  type CommandInput,
  engagementAccept,
  engagementDeclare,
  engagementDecline,
  engagementEnd,
  engagementLook,
  type Permission,
} from '@ecoredress/contract';
import {
  ENGAGEMENT_END_GROUNDS,
  type EngagementStatus,
  INTEREST_GROUNDS,
  unconfirmed,
} from '@ecoredress/law';
import { type Decision, decided } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { type DrawWithClaim, getDrawWithClaim, seatedExperts, standDown } from '../../draws/index.ts';
import { checkStep, type EngagementRow, engagementChange, findFile, getEngagement } from '../rows.ts';
import type { ReleasedFile } from '../tables.ts';

interface AnswerFacts {
  readonly row: EngagementRow;
  readonly draw: DrawWithClaim;
}

type Empty = Record<string, never>;

/** A command on an engagement that may give back the seat of the draw. */
function onSeat<D extends CommandDeclaration>(
  declaration: D,
  permission: Permission,
  decide: (facts: AnswerFacts, input: CommandInput<D>, context: DecisionContext) => Decision<Empty>,
): CommandHandler {
  return handle<D, AnswerFacts>({
    declaration,
    permission,
    load: async ({ tx, subject, context: { cityCode } }) => {
      const row = await getEngagement(tx, cityCode, subject?.id ?? '');
      return { row, draw: await getDrawWithClaim(tx, cityCode, row.draw_id) };
    },
    decide: decide as never,
  });
}

interface Ending {
  readonly status: EngagementStatus;
  readonly ground: string;
  readonly reason: string;
  readonly summary: string;
}

/** Ends the engagement: its reason goes into the draw's record, and the next alternate takes the seat. */
function ended({ row, draw }: AnswerFacts, ending: Ending, context: DecisionContext): Decision<Empty> {
  const now = context.now.toString();
  const own = {
    summary: ending.summary,
    changes: engagementChange(row, {
      status: ending.status,
      end_ground: ending.ground,
      end_reason: ending.reason,
      ended_at: now,
      answered_at: row.answered_at ?? now,
    }),
  };
  // The officer may have noted on the draw already that the expert cannot take part.
  const seated = seatedExperts(draw.row).some(({ expertId }) => expertId === row.expert_id);
  const given = { expertId: row.expert_id, code: ending.ground, text: ending.reason };
  return { entries: [own, ...(seated ? standDown(draw, given, context) : [])], result: {} };
}

function isPast(row: EngagementRow, { now }: DecisionContext): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(row.answer_by)) > 0;
}

export const accept = onSeat(engagementAccept, 'engagement.take', ({ row }, _input, context) => {
  checkStep(row, 'accept');
  if (isPast(row, context)) {
    const message = '答复时限已过，请联系承办单位';
    throw refused([{ code: 'answer-too-late', message }]);
  }
  const answered = { status: 'accepted' as const, answered_at: context.now.toString() };
  return decided(`专家${row.expert_name}接受邀请`, engagementChange(row, answered));
});

export const decline = onSeat(engagementDecline, 'engagement.take', (facts, { reason }, context) => {
  checkStep(facts.row, 'decline');
  const summary = `专家${facts.row.expert_name}不接受邀请：${reason}`;
  return ended(facts, { status: 'declined', ground: 'declined', reason, summary }, context);
});

export const declare = onSeat(engagementDeclare, 'engagement.take', (facts, input, context) => {
  const { row } = facts;
  checkStep(row, 'declare');
  if (input.interest) {
    const reason = `${INTEREST_GROUNDS[input.interest.interestGround]}：${input.interest.text}`;
    const summary = `专家${row.expert_name}申报利害关系，回避：${reason}`;
    return ended(facts, { status: 'recused', ground: 'interest', reason, summary }, context);
  }
  const missing = unconfirmed(input.statements);
  if (missing.length > 0) {
    throw refused(
      missing.map(({ title }) => ({
        code: 'statement-unconfirmed',
        field: 'statements',
        message: `尚未确认：${title}`,
      })),
    );
  }
  return decided(
    `专家${row.expert_name}作出保密与回避承诺`,
    engagementChange(row, {
      status: 'engaged',
      declaration: { statements: input.statements } as never,
      declared_at: context.now.toString(),
    }),
  );
});

export const end = onSeat(engagementEnd, 'draw.conduct', (facts, { endGround, reason }, context) => {
  const { row } = facts;
  checkStep(row, 'end');
  if (endGround === 'noAnswer' && (row.status !== 'invited' || !isPast(row, context))) {
    const message = '专家已经答复，或者答复时限未到，不能按逾期未答复处理';
    throw refused([{ code: 'answer-not-due', field: 'endGround', message }]);
  }
  const summary = `终止聘请专家${row.expert_name}（${ENGAGEMENT_END_GROUNDS[endGround]}）：${reason}`;
  const status = endGround === 'interest' ? 'recused' : 'ended';
  return ended(facts, { status, ground: endGround, reason, summary }, context);
});

interface LookFacts {
  readonly row: EngagementRow;
  readonly file: ReleasedFile | undefined;
}

/** Writes into the journal that the expert looked: the routes that show the file call it before they show anything. */
export const look = handle<typeof engagementLook, LookFacts>({
  declaration: engagementLook,
  permission: 'engagement.take',
  load: async ({ tx, subject, context: { cityCode } }) => {
    const row = await getEngagement(tx, cityCode, subject?.id ?? '');
    return { row, file: (await findFile(tx, cityCode, row.claim_id))?.content };
  },
  decide: ({ row, file }, { evidenceId }) => {
    checkStep(row, 'readFile');
    if (!file) throw refused([{ code: 'file-not-released', message: '承办人尚未开放案卷' }]);
    const item = file.evidence.find(({ id }) => id === evidenceId);
    if (evidenceId && !item) {
      throw refused([{ code: 'evidence-not-released', message: '该证据未向专家开放' }]);
    }
    return decided(`专家${row.expert_name}查看${item ? `证据“${item.name}”` : '案卷'}`, []);
  },
});
