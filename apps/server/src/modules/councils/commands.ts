import {
  type councilAnswer as AnswerDeclaration,
  councilAnswer,
  councilCompleteAction,
  councilIssueLink,
  councilPut,
  councilRecordAnswer,
  councilResolve,
} from '@ecoredress/contract';
import { COUNCIL_CITATION, COUNCIL_LINES } from '@ecoredress/law';
import { type Change, decided, type Entry, insertRow, updateRow } from '../../commands/decision.ts';
import { type DecisionContext, handle, type LoadCall } from '../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../errors.ts';
import { checkEvidence, onClaim } from '../claims/index.ts';
import {
  type GuestAccess,
  type GuestSecrets,
  listGuestAccesses,
  newGuestAccess,
  newGuestSecrets,
  revokeAccesses,
} from '../people/index.ts';
import {
  type CouncilFacts,
  checkClaimOpen,
  checkUnresolved,
  getRequest,
  getTopic,
  loadCouncil,
  type RequestRow,
  type TopicRow,
} from './council-file.ts';

type Stance = NonNullable<RequestRow['stance']>;
const STANCES: Readonly<Record<Stance, string>> = {
  agrees: '同意',
  conditional: '有条件同意',
  objects: '不同意',
};

/** The place's own department of a line; its general name where the place has not set one up. */
function departmentOf(key: string, { place }: DecisionContext): string {
  const unit = place.units.find(({ code }) => code === `dept-${key}`);
  return unit?.name ?? COUNCIL_LINES.find((line) => line.key === key)?.department ?? key;
}

interface Asked {
  readonly line: RequestRow['line'];
  readonly organisation: string;
}

function askedBodies(input: typeof councilPut.input._output, context: DecisionContext): Asked[] {
  const asked: Asked[] = [
    ...[...new Set(input.lines)].map((line) => ({ line, organisation: departmentOf(line, context) })),
    ...input.otherBodies.map((organisation) => ({ line: null, organisation })),
  ];
  if (asked.length === 0) throw invalidField('lines', '请至少选择一个部门');
  const twice = asked.find(
    ({ organisation }, index) => asked.findIndex((each) => each.organisation === organisation) !== index,
  );
  if (twice) throw invalidField('otherBodies', `“${twice.organisation}”已在征询之列`);
  return asked;
}

export const put = onClaim(councilPut, (dossier, input, context) => {
  checkClaimOpen(dossier);
  checkEvidence(dossier, input.evidenceIds);
  const today = context.today.toString();
  if (input.answerBy < today) throw invalidField('answerBy', '答复期限不能早于今天');
  const asked = askedBodies(input, context);
  const { claim } = dossier;
  const owner = {
    city_code: context.cityCode,
    unit_id: claim.unit_id,
    viewer_unit_ids: claim.viewer_unit_ids,
  };
  const topicId = context.newId();
  const topic = insertRow('council_topic', {
    ...owner,
    id: topicId,
    claim_id: claim.id,
    claim_number: claim.number,
    claim_title: claim.title,
    topic: input.councilTopic,
    question: input.councilQuestion,
    put_on: today,
    put_by_name: context.actor.name,
    answer_by: input.answerBy,
    evidence_ids: input.evidenceIds,
    resolved_on: null,
  });
  const names = asked.map(({ organisation }) => organisation).join('、');
  const requests = asked.map((each, index): Entry => {
    const id = context.newId();
    return {
      subject: { kind: 'councilRequest', id, unitId: claim.unit_id, viewerUnitIds: claim.viewer_unit_ids },
      summary: `就“${input.councilTopic}”征询${each.organisation}意见`,
      changes: [
        insertRow('council_request', {
          city_code: context.cityCode,
          id,
          topic_id: topicId,
          place_no: index + 1,
          ...each,
          stance: null,
          answered_on: null,
        }),
      ],
    };
  });
  return {
    entries: [{ summary: `就“${input.councilTopic}”提请${names}议事`, changes: [topic] }, ...requests],
    result: {},
  };
});

interface LinkFacts {
  readonly request: RequestRow;
  readonly topic: TopicRow;
  readonly accesses: readonly GuestAccess[];
  readonly secrets: GuestSecrets;
}

export const issueLink = handle<typeof councilIssueLink, LinkFacts>({
  declaration: councilIssueLink,
  permission: 'claim.handle',
  load: async ({ tx, subject, context: { cityCode } }) => ({
    ...(await getRequest(tx, cityCode, subject?.id ?? '')),
    accesses: await listGuestAccesses(tx, cityCode, subject?.id ?? ''),
    secrets: await newGuestSecrets(),
  }),
  decide: ({ request, topic, accesses, secrets }, _input, context) => {
    checkUnresolved(topic);
    // A department that is late may still answer: the link ends a month after the day to answer by.
    const last = Temporal.PlainDate.from(topic.answer_by);
    const from = Temporal.PlainDate.compare(last, context.today) < 0 ? context.today : last;
    const { change, issued } = newGuestAccess(context, secrets, {
      unitId: topic.unit_id,
      subjectKind: 'councilRequest',
      subjectId: request.id,
      role: 'invitedDepartment',
      holderName: request.organisation,
      expiresAt: from.add({ months: 1 }).toZonedDateTime('Asia/Shanghai').toInstant(),
    });
    const changes = accesses.length > 0 ? [revokeAccesses(accesses, context), change] : [change];
    return decided(`向${request.organisation}发放议事链接`, changes, { result: issued });
  },
});

interface AnswerFacts {
  readonly request: RequestRow;
  readonly topic: TopicRow;
}

const loadRequest = ({ tx, subject, context: { cityCode } }: LoadCall<unknown>): Promise<AnswerFacts> =>
  getRequest(tx, cityCode, subject?.id ?? '');

/** An answer replaces the one before it; both stand in the journal. */
function answered(
  request: RequestRow,
  said: typeof AnswerDeclaration.input._output,
  set: { readonly answered_on: string; readonly by_letter: boolean; readonly evidence_ids?: string[] },
): Change[] {
  const { version: _version, ...row } = request;
  return updateRow('council_request', { city_code: row.city_code, id: row.id }, row, {
    stance: said.stance,
    opinion: said.opinion,
    answered_by_person: said.answeredByPerson,
    ...set,
  });
}

const saying = (organisation: string, { stance, opinion }: { stance: Stance; opinion: string }) =>
  `${organisation}${STANCES[stance]}：${opinion}`;

export const answer = handle<typeof councilAnswer, AnswerFacts>({
  declaration: councilAnswer,
  permission: 'council.answer',
  load: loadRequest,
  decide: ({ request, topic }, input, context) => {
    checkUnresolved(topic);
    const set = { answered_on: context.today.toString(), by_letter: false };
    return decided(saying(request.organisation, input), answered(request, input, set));
  },
});

export const recordAnswer = handle<typeof councilRecordAnswer, AnswerFacts>({
  declaration: councilRecordAnswer,
  permission: 'claim.handle',
  load: loadRequest,
  decide: ({ request, topic }, input) => {
    checkUnresolved(topic);
    if (input.answeredOn < topic.put_on) {
      throw invalidField('answeredOn', `答复日期不能早于提请议事（${topic.put_on}）`);
    }
    // What a department wrote under its own link is its own: a letter may follow it, not stand before it.
    if (request.answered_on !== null && !request.by_letter && input.answeredOn < request.answered_on) {
      throw invalidField('answeredOn', `该部门已于${request.answered_on}自行答复，来函应不早于该日`);
    }
    const set = { answered_on: input.answeredOn, by_letter: true, evidence_ids: input.evidenceIds };
    return decided(`来函登记：${saying(request.organisation, input)}`, answered(request, input, set));
  },
});

export const resolve = handle<typeof councilResolve, CouncilFacts>({
  declaration: councilResolve,
  permission: 'claim.handle',
  load: loadCouncil,
  decide: ({ dossier, file }, input, context) => {
    checkClaimOpen(dossier);
    const topic = getTopic(file, input.topicId);
    checkUnresolved(topic);
    if (input.resolvedOn < topic.put_on) throw invalidField('resolvedOn', '不能早于提请议事的日期');
    const requests = file.requests.filter(({ topic_id }) => topic_id === topic.id);
    const silent = requests.filter(({ stance }) => stance === null).map(({ organisation }) => organisation);
    if (silent.length === requests.length) {
      throw refused([{ code: 'no-opinion', message: '还没有部门答复，不能形成议定意见' }]);
    }
    const early = input.councilActions.findIndex(({ actionDueOn }) => actionDueOn < input.resolvedOn);
    if (early >= 0) {
      throw invalidField(`councilActions.${early}.actionDueOn`, '完成期限不能早于议定日期');
    }
    const actions = input.councilActions.map(({ actionBody, actionContent, actionDueOn }) =>
      insertRow('council_action', {
        city_code: context.cityCode,
        id: context.newId(),
        topic_id: topic.id,
        body: actionBody,
        content: actionContent,
        due_on: actionDueOn,
        done_on: null,
      }),
    );
    const change = updateRow('council_topic', { city_code: topic.city_code, id: topic.id }, topic, {
      resolved_on: input.resolvedOn,
      resolution: input.resolution,
    });
    return decided(`议定“${topic.topic}”：${input.resolution}`, [...change, ...actions], {
      warnings:
        silent.length > 0
          ? [
              {
                code: 'opinions-missing',
                message: `${silent.join('、')}尚未答复，议定意见中应当说明`,
                citation: COUNCIL_CITATION,
              },
            ]
          : [],
    });
  },
});

export const completeAction = handle<typeof councilCompleteAction, CouncilFacts>({
  declaration: councilCompleteAction,
  permission: 'claim.handle',
  load: loadCouncil,
  decide: ({ dossier, file }, input) => {
    checkEvidence(dossier, input.evidenceIds);
    const action = file.actions.find(({ id }) => id === input.actionId);
    if (!action) throw notFound('该议定事项');
    if (action.done_on !== null) {
      throw refused([{ code: 'action-done', message: `该议定事项已于${action.done_on}办结` }]);
    }
    const resolvedOn = getTopic(file, action.topic_id).resolved_on ?? '';
    if (input.doneOn < resolvedOn) throw invalidField('doneOn', `不能早于议定日期（${resolvedOn}）`);
    return decided(
      `${action.body}办结议定事项“${action.content}”：${input.outcome}`,
      updateRow('council_action', { city_code: action.city_code, id: action.id }, action, {
        done_on: input.doneOn,
        outcome: input.outcome,
        evidence_ids: input.evidenceIds,
      }),
    );
  },
});
