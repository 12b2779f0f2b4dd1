import { type CouncilTopicView, councilOfGuest, councilsOfClaim } from '@ecoredress/contract';
import { COUNCIL_CITATION, COUNCIL_LINES, councilProgress } from '@ecoredress/law';
import { answer } from '../../queries/handler.ts';
import { type ClaimDossier, getDossier } from '../claims/index.ts';
import {
  type CouncilFile,
  getRequest,
  listCouncils,
  minutesKind,
  type RequestRow,
  type TopicRow,
} from './council-file.ts';

const lineTitle = (key: string | null) => COUNCIL_LINES.find((line) => line.key === key)?.title ?? '其他';

const answerView = (request: RequestRow) => ({
  stance: request.stance,
  opinion: request.opinion,
  answeredByPerson: request.answered_by_person,
  answeredOn: request.answered_on,
});

function topicView(
  topic: TopicRow,
  file: CouncilFile,
  { documents }: ClaimDossier,
  today: string,
): CouncilTopicView {
  const requests = file.requests.filter(({ topic_id }) => topic_id === topic.id);
  const minutes = documents.findLast(({ kind }) => kind === minutesKind(topic.id));
  const resolved = topic.resolved_on !== null;
  return {
    id: topic.id,
    councilTopic: topic.topic,
    councilQuestion: topic.question,
    putOn: topic.put_on,
    putByName: topic.put_by_name,
    answerBy: topic.answer_by,
    progress: councilProgress(requests.filter(({ stance }) => stance !== null).length, requests.length),
    requests: requests.map((request) => ({
      id: request.id,
      version: request.version,
      line: request.line,
      lineTitle: lineTitle(request.line),
      organisation: request.organisation,
      ...answerView(request),
      byLetter: request.by_letter,
      overdue: request.stance === null && !resolved && topic.answer_by < today,
    })),
    resolvedOn: topic.resolved_on,
    resolution: topic.resolution,
    councilActions: file.actions
      .filter(({ topic_id }) => topic_id === topic.id)
      .map((action) => ({
        id: action.id,
        actionBody: action.body,
        actionContent: action.content,
        actionDueOn: action.due_on,
        doneOn: action.done_on,
        outcome: action.outcome,
        overdue: action.done_on === null && action.due_on < today,
      })),
    minutes: minutes ? { documentId: minutes.id, number: minutes.number } : null,
  };
}

export const COUNCIL_QUERIES = [
  answer({
    declaration: councilsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, { actor: { cityCode }, today }) => {
      const dossier = await getDossier(tx, cityCode, claimId);
      const file = await listCouncils(tx, cityCode, claimId);
      return {
        citation: COUNCIL_CITATION,
        items: file.topics.map((topic) => topicView(topic, file, dossier, today.toString())),
      };
    },
  }),
  answer({
    declaration: councilOfGuest,
    permission: 'council.answer',
    run: async (tx, _params, { actor: { cityCode, invitedTo }, place }) => {
      const { request, topic } = await getRequest(tx, cityCode, invitedTo ?? '');
      return {
        id: request.id,
        version: request.version,
        organisation: request.organisation,
        unitName: place.getUnit(topic.unit_id).name,
        claimNumber: topic.claim_number,
        claimTitle: topic.claim_title,
        councilTopic: topic.topic,
        councilQuestion: topic.question,
        answerBy: topic.answer_by,
        ...answerView(request),
        resolvedOn: topic.resolved_on,
        resolution: topic.resolution,
      };
    },
  }),
];
