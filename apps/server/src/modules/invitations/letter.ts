import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import type { Place } from '../../place/place.ts';
import { type ClaimDossier, chineseDate, heading, obligorNames, paragraph } from '../claims/index.ts';
import type { InvitationRow } from './rows.ts';

const PURPOSES = { consult: '参与会商', supervise: '到场监督', guide: '给予技术指导' } as const;

interface LetterContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
  readonly stageTitle: string;
}

const label = (text: string): Cell => ({ text, label: true });

function when({ meeting_on, meeting_time }: InvitationRow): string {
  return meeting_on ? `${chineseDate(meeting_on)}${meeting_time ? ` ${meeting_time}` : ''}` : '另行通知';
}

const LINE_LENGTH = 25;

/** The signature stands above the slip, which is cut off and sent back: not at the paper's end. */
const atTheRight = (text: string): Block => ({
  kind: 'paragraph',
  text: `${'\u3000'.repeat(Math.max(0, LINE_LENGTH - text.length))}${text}`,
  indent: false,
});

/** The slip that the invited body fills in and sends back (回执). */
function replySlip(invitation: InvitationRow, { number }: LetterContext): Block[] {
  const empty = (minHeight: number): Cell => ({ text: '', minHeight });
  return [
    heading('回执'),
    paragraph(`你单位${number}邀请函收悉，现回复如下：`),
    {
      kind: 'table',
      widths: [24, 76],
      rows: [
        [label('受邀单位'), { text: invitation.organisation }],
        [label('是否参加'), { text: '□ 参加　　□ 不参加' }],
        [label('参加人员、职务'), empty(12)],
        [label('联系电话'), empty(10)],
        [label('意见或者说明'), { ...empty(24), foot: ['单位（盖章）：　　　　　　　　　年　　月　　日'] }],
      ],
    },
  ];
}

/** 邀请函: for what, when and where a body is invited, by when it answers, and the slip for its answer. */
export function invitationLetter(
  { claim, parties, ...rest }: ClaimDossier,
  invitation: InvitationRow,
  context: LetterContext,
): OfficialDocument {
  const dossier = { claim, parties, ...rest };
  const unit = context.place.getUnit(claim.unit_id).name;
  const matter = invitation.matter || `${obligorNames(dossier)}生态环境损害赔偿案${context.stageTitle}事项`;
  return {
    title: `关于邀请${PURPOSES[invitation.purpose]}生态环境损害赔偿案件的函`,
    number: context.number,
    recipient: invitation.organisation,
    blocks: [
      paragraph(
        `我单位办理的“${claim.title}”（${claim.number}）现处于${context.stageTitle}阶段。为保证案件办理公开、公正，特邀请贵单位派员${PURPOSES[invitation.purpose]}。`,
      ),
      {
        kind: 'table',
        widths: [24, 76],
        rows: [
          [label('赔偿义务人'), { text: obligorNames(dossier) }],
          [label('事项'), { text: matter }],
          [label('时间'), { text: when(invitation) }],
          [label('地点'), { text: invitation.meeting_place || '另行通知' }],
          [label('联系人'), { text: invitation.contact }],
        ],
      },
      paragraph(`请于${chineseDate(invitation.reply_by)}前将回执送达我单位。`),
      paragraph('特此函请。'),
      atTheRight(unit),
      atTheRight(chineseDate(context.issuedOn)),
      ...replySlip(invitation, context),
    ],
  };
}
