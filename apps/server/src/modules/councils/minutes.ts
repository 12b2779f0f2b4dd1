import { councilIssueMinutes } from '@ecoredress/contract';
import type { Cell, OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import { refused } from '../../errors.ts';
import type { Place } from '../../place/place.ts';
import { chineseDate, heading, paragraph } from '../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../documents/index.ts';
import { type CouncilFile, getTopic, loadCouncil, minutesKind } from './council-file.ts';

const STANCES = { agrees: '同意', conditional: '有条件同意', objects: '不同意' } as const;
const label = (text: string): Cell => ({ text, label: true });
const middle = (text: string): Cell => ({ text, align: 'center' });

/** 议事纪要: the question, what every department said, what was resolved, who does what by when. */
function councilMinutes(
  file: CouncilFile,
  topicId: string,
  to: { readonly number: string; readonly issuedOn: string; readonly place: Place },
): OfficialDocument {
  const topic = getTopic(file, topicId);
  const requests = file.requests.filter(({ topic_id }) => topic_id === topic.id);
  const actions = file.actions.filter(({ topic_id }) => topic_id === topic.id);
  return {
    title: '部门议事纪要',
    number: to.number,
    blocks: [
      paragraph(`案件：${topic.claim_title}（${topic.claim_number}）`),
      paragraph(`议题：${topic.topic}`),
      heading('一、提请议事的事项'),
      paragraph(topic.question),
      heading('二、各部门意见'),
      {
        kind: 'table',
        widths: [26, 16, 38, 20],
        rows: [
          ['部门', '意见', '内容', '答复'].map(label),
          ...requests.map(({ organisation, stance, opinion, answered_on, answered_by_person }): Cell[] => [
            { text: organisation },
            middle(stance ? STANCES[stance] : '未答复'),
            { text: opinion || '—' },
            middle(answered_on ? `${answered_by_person}\n${answered_on}` : '—'),
          ]),
        ],
      },
      heading('三、议定意见'),
      paragraph(topic.resolution),
      ...(actions.length === 0
        ? []
        : [
            heading('四、议定事项'),
            {
              kind: 'table' as const,
              widths: [8, 30, 42, 20],
              rows: [
                ['序号', '责任单位', '事项', '完成期限'].map(label),
                ...actions.map(({ body, content, due_on }, index): Cell[] => [
                  middle(String(index + 1)),
                  { text: body },
                  { text: content },
                  middle(due_on),
                ]),
              ],
            },
          ]),
    ],
    signOff: { issuer: to.place.getUnit(topic.unit_id).name, date: chineseDate(to.issuedOn) },
  };
}

/** Makes the record of a resolved topic; a later version keeps the number of the first. */
export function issueMinutes(services: PaperServices): CommandHandler {
  return handle<typeof councilIssueMinutes, PreparedPaper>({
    declaration: councilIssueMinutes,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const { dossier, file } = await loadCouncil(call);
      const topic = getTopic(file, input.topicId);
      if (topic.resolved_on === null) {
        throw refused([{ code: 'not-resolved', message: '尚未形成议定意见，不能制作议事纪要' }]);
      }
      const { issuedOn } = input;
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: minutesKind(topic.id),
        documents: dossier.documents,
        number: { unitId: topic.unit_id, series: 'letter', issuedOn },
        build: (number) => councilMinutes(file, topic.id, { number, issuedOn, place: context.place }),
      });
    },
    decide: (paper, _input, context) => issuedPaper(paper, '《部门议事纪要》', context),
  });
}
