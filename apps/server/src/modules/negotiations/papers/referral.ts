import type { Block, OfficialDocument } from '@ecoredress/documents';
import { citationText, organisationRule, partialSums } from '@ecoredress/law';
import {
  basisBlocks,
  type ClaimDossier,
  chineseDate,
  factBlocks,
  heading,
  legalBasis,
  obligorNames,
  paragraph,
} from '../../claims/index.ts';
import type { NegotiationFile } from '../negotiation-file.ts';
import {
  evidenceTable,
  factTable,
  fullStop,
  money,
  type NegotiationPaperContext,
  signOff,
} from './blocks.ts';

/** The referral that was made last: of the whole claim, or of what a success in part left open. */
function referralOf({ claim }: ClaimDossier) {
  const { suit, negotiation_partial: partial } = claim;
  if (partial?.course?.kind === 'referral') {
    const { startedOn, before, reason, organisation } = partial.course;
    const { openFen } = partialSums(partial);
    return { on: startedOn, to: before, reason, organisation, fen: openFen, part: true };
  }
  return {
    on: suit?.filedOn ?? null,
    to: suit?.court ?? '',
    reason: suit?.reason ?? '',
    organisation: suit?.organisation ?? null,
    fen: claim.claimed_fen,
    part: false,
  };
}

function proof(dossier: ClaimDossier): Block[] {
  const { organisation, on } = referralOf(dossier);
  if (!organisation) return [];
  const rule = citationText(organisationRule(Temporal.PlainDate.from(on ?? organisation.activeSince)));
  return [
    heading('四、受商请组织的起诉资格'),
    factTable([
      ['登记证号', organisation.registrationNo],
      ['登记机关', organisation.registeredWith],
      ['设区的市级以上民政部门登记', organisation.registeredAtCity ? '是' : '否'],
      ['从事环境保护公益活动', `自${chineseDate(organisation.activeSince)}起`],
      ['违法记录', organisation.noViolation ? '无' : '有'],
    ]),
    evidenceTable(dossier, organisation.evidenceIds),
    { kind: 'note', text: `依据：${rule}。` },
  ];
}

/** 商请提起公益诉讼函, with the evidence handed over by hash and, for an organisation, the proof that it may sue. */
export function referralLetter(
  { dossier }: NegotiationFile,
  context: NegotiationPaperContext,
): OfficialDocument {
  const referral = referralOf(dossier);
  const { evidence } = dossier;
  const what = referral.part ? '未达成一致的部分' : '全部索赔请求';
  return {
    title: '关于商请提起生态环境损害公益诉讼的函',
    number: context.number,
    recipient: referral.to,
    blocks: [
      paragraph(
        `${obligorNames(dossier)}造成生态环境损害一案（${dossier.claim.number}），经磋商${referral.part ? '部分达成一致' : '不成'}。现就${what}（${money(referral.fen)}）商请你单位依法提起生态环境损害公益诉讼。`,
      ),
      paragraph(`理由：${fullStop(referral.reason)}`),
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、评估依据'),
      ...basisBlocks(dossier),
      heading('三、法律依据'),
      ...legalBasis(dossier),
      ...proof(dossier),
      heading(referral.organisation ? '五、移送的证据材料' : '四、移送的证据材料'),
      evidenceTable(
        dossier,
        evidence.map(({ id }) => id),
      ),
    ],
    signOff: signOff(dossier, context),
  };
}
