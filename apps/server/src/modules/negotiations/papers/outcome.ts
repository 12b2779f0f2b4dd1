import type { OfficialDocument } from '@ecoredress/documents';
import { citationText, failureGround, formatYuan, partialSums } from '@ecoredress/law';
import { type ClaimDossier, chineseDate, heading, paragraph } from '../../claims/index.ts';
import type { NegotiationFile } from '../negotiation-file.ts';
import {
  caseRows,
  factTable,
  fullStop,
  headedTable,
  money,
  type NegotiationPaperContext,
  signOff,
} from './blocks.ts';

const RESULTS = { agreed: '达成一致', partial: '部分达成', continue: '继续磋商', failed: '未达成' } as const;

function roundTable({ claim }: ClaimDossier) {
  const yuan = (fen: number | null) => (fen === null ? '—' : formatYuan(fen));
  return headedTable(
    ['次', '日期', '权利人意见（元）', '义务人意见（元）', '结果'],
    [8, 24, 26, 26, 16],
    claim.rounds.map((round) => [
      String(round.round_no),
      round.held_on,
      yuan(round.claim_offer_fen),
      yuan(round.obligor_offer_fen),
      RESULTS[round.result],
    ]),
  );
}

function course(dossier: ClaimDossier) {
  const { claim } = dossier;
  return [
    heading('一、磋商经过'),
    paragraph(
      `磋商告知书于${chineseDate(claim.notice_served_on) || '—'}送达。${
        claim.reply
          ? `赔偿义务人于${chineseDate(claim.reply.repliedOn)}答复${claim.reply.agrees ? '同意' : '不同意'}磋商。`
          : '赔偿义务人未作答复。'
      }共召开磋商会议${claim.rounds.length}次。`,
    ),
    ...(claim.rounds.length > 0 ? [roundTable(dossier)] : []),
  ];
}

/** 磋商不成说明: the ground that the rules name, the dates, and the way that follows (SPC art. 5 asks for it with a suit). */
export function failureStatement(
  { dossier }: NegotiationFile,
  context: NegotiationPaperContext,
): OfficialDocument {
  const { claim } = dossier;
  const failure = claim.negotiation_failure;
  const ground = failureGround(failure?.ground ?? '');
  const next =
    claim.suit?.kind === 'suit'
      ? `已于${chineseDate(claim.suit.filedOn)}向${claim.suit.court}提起生态环境损害赔偿诉讼。`
      : claim.suit?.kind === 'referral'
        ? `已于${chineseDate(claim.suit.filedOn)}商请${claim.suit.court}提起生态环境损害公益诉讼。`
        : '将依法提起生态环境损害赔偿诉讼，或者商请检察机关、法律规定的组织提起公益诉讼。';
  return {
    title: '生态环境损害赔偿磋商不成说明',
    number: context.number,
    blocks: [
      factTable([...caseRows(dossier), ['索赔金额', money(claim.claimed_fen)]]),
      ...course(dossier),
      heading('二、磋商不成的情形'),
      paragraph(
        `于${chineseDate(failure?.concludedOn ?? null)}确认磋商不成，情形为：${ground?.title ?? ''}。${fullStop(failure?.reason ?? '')}`,
      ),
      ...(ground
        ? [
            {
              kind: 'note' as const,
              text: `依据：${citationText({ sourceId: 'opinion2020', article: '磋商' })}`,
            },
          ]
        : []),
      heading('三、后续'),
      paragraph(next),
    ],
    signOff: signOff(dossier, context),
  };
}

/** 部分达成情况说明: what the agreement will be over, and what goes to court. */
export function partialStatement(
  { dossier }: NegotiationFile,
  context: NegotiationPaperContext,
): OfficialDocument {
  const partial = dossier.claim.negotiation_partial;
  const { agreedItems = [], openItems = [] } = partial ?? {};
  const { agreedFen, openFen } = partialSums({ agreedItems, openItems });
  const table = (items: typeof agreedItems, total: number) =>
    headedTable(
      ['事项', '金额（元）'],
      [70, 30],
      [
        ...items.map(({ title, amountFen }) => [title, formatYuan(amountFen)] as const),
        ['合计', formatYuan(total)] as const,
      ],
    );
  const { course: way } = partial ?? {};
  return {
    title: '生态环境损害赔偿磋商部分达成情况说明',
    number: context.number,
    blocks: [
      factTable([...caseRows(dossier), ['索赔金额', money(dossier.claim.claimed_fen)]]),
      ...course(dossier),
      heading('二、达成一致的部分'),
      paragraph(
        `于${chineseDate(partial?.concludedOn ?? null)}确认部分达成。下列事项双方达成一致，赔偿协议只就此订立：`,
      ),
      table(agreedItems, agreedFen),
      heading('三、未达成的部分'),
      paragraph(partial?.reason || '双方对下列事项未能达成一致：'),
      table(openItems, openFen),
      paragraph(
        way
          ? `已于${chineseDate(way.startedOn)}${way.kind === 'suit' ? `向${way.before}提起诉讼，请求${money(way.claimFen)}` : `商请${way.before}提起公益诉讼`}。`
          : '未达成的部分另行依法起诉，或者商请检察机关、法律规定的组织提起公益诉讼。',
      ),
    ],
    signOff: signOff(dossier, context),
  };
}
