import type { OfficialDocument } from '@ecoredress/documents';
import { formatYuan } from '@ecoredress/law';
import type { ClaimDossier } from '../dossier.ts';
import {
  basisBlocks,
  costTable,
  factBlocks,
  heading,
  legalBasis,
  MODES,
  obligorNames,
  type PaperContext,
  paragraph,
  signOff,
} from './blocks.ts';
import { chineseDate } from './forms.ts';
import { valuationBlocks } from './valuation-sheet.ts';

export function procuratorateLetter(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim } = dossier;
  return {
    title: '关于通报生态环境损害赔偿案件启动情况的函',
    number: context.number,
    recipient: '同级人民检察院',
    blocks: [
      paragraph(
        `${obligorNames(dossier)}涉嫌造成生态环境损害一案（${claim.number}），我单位已于${chineseDate(claim.opened_on)}启动生态环境损害赔偿索赔程序。现将有关情况通报如下：`,
      ),
      ...factBlocks(dossier),
      paragraph('特此函告。'),
    ],
    signOff: signOff(dossier, context),
  };
}

export function opinionLetter(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { pre_meeting: agreed } = dossier.claim;
  return {
    title: '生态环境损害磋商赔偿意见书',
    number: context.number,
    recipient: obligorNames(dossier),
    blocks: [
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、评估依据'),
      ...basisBlocks(dossier),
      heading('三、赔偿项目和金额'),
      ...costTable(dossier),
      ...context.valuations.flatMap(valuationBlocks),
      heading('四、履行方式和期限的意见'),
      paragraph(
        agreed
          ? `赔偿金额${formatYuan(agreed.amountFen)}元，以${MODES[agreed.mode]}方式履行，于${chineseDate(agreed.performBy)}前履行完毕。`
          : '由双方在磋商中确定。',
      ),
      heading('五、法律依据'),
      ...legalBasis(dossier),
    ],
    signOff: signOff(dossier, context),
  };
}

export function negotiationNotice(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim } = dossier;
  return {
    title: '生态环境损害赔偿磋商告知书',
    number: context.number,
    recipient: obligorNames(dossier),
    blocks: [
      paragraph(
        `你（单位）造成生态环境损害一案（${claim.number}），经调查评估，依法应当承担生态环境损害赔偿责任。现就磋商事项告知如下：`,
      ),
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、磋商事项'),
      paragraph(`赔偿金额、修复方案、履行方式和履行期限。索赔金额${formatYuan(claim.claimed_fen)}元。`),
      heading('三、答复'),
      paragraph(
        `请于${chineseDate(claim.reply_due_on) || '送达后十个工作日内'}前书面答复是否同意磋商。逾期未答复的，视为不同意磋商，我单位将依法提起诉讼或者商请检察机关、有关组织提起公益诉讼。`,
      ),
      heading('四、法律依据'),
      ...legalBasis(dossier),
    ],
    signOff: signOff(dossier, context),
  };
}
