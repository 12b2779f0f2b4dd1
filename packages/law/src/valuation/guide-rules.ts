import type { Citation } from '../citations/types.ts';
import type { GuideFacts, GuideReason, Medium } from './guide.ts';

/** One condition asked of the facts. */
export interface GuideCheck {
  readonly citation?: Citation;
  ask(facts: GuideFacts): { readonly text: string; readonly state: GuideReason['state'] };
}

const MEDIA: Record<Medium, string> = {
  water: '地表水',
  air: '大气',
  soil: '土壤',
  solidWaste: '固体废物',
  forest: '森林',
  fishery: '渔业资源',
  wildlife: '野生动物',
  marine: '海洋',
  other: '其他',
};

function mediumIs(...media: readonly Medium[]): GuideCheck {
  const names = media.map((medium) => MEDIA[medium]).join('、');
  return {
    ask: ({ medium }) =>
      media.includes(medium)
        ? { text: `受损对象为${MEDIA[medium]}`, state: 'met' }
        : { text: `用于${names}，本案受损对象为${MEDIA[medium]}`, state: 'unmet' },
  };
}

type KnownFact = {
  [K in keyof GuideFacts]-?: GuideFacts[K] extends boolean | undefined ? K : never;
}[keyof GuideFacts];

/** A fact that must be so; the texts say it when it is, when it is not, and when it is not known. */
function fact(
  name: KnownFact,
  wanted: boolean,
  texts: { readonly met: string; readonly unmet: string; readonly unknown: string },
  citation?: Citation,
): GuideCheck {
  return {
    ...(citation ? { citation } : {}),
    ask: (facts) => {
      const state = facts[name] === undefined ? 'unknown' : facts[name] === wanted ? 'met' : 'unmet';
      return { text: texts[state], state };
    },
  };
}

const SCOPE: Citation = { sourceId: 'gb39793-2', article: '适用范围' };
const COSTS: Citation = { sourceId: 'civil', article: '1235' };
const RESTORE: Citation = { sourceId: 'civil', article: '1234' };
const PUNITIVE: Citation = { sourceId: 'civil', article: '1232' };

const DISCHARGE_CLEAR = fact('dischargeFactClear', true, {
  met: '排放、倾倒事实明确',
  unmet: '排放、倾倒事实不明确，应先行调查',
  unknown: '尚未查明：排放、倾倒事实是否明确',
});
const NO_CLEAN_UP_COST = fact('cleanUpCostKnown', false, {
  met: '没有已知的实际清除费用',
  unmet: '已知实际清除费用，应按实际费用计算',
  unknown: '尚未查明：是否已有实际清除费用',
});
const DAMAGE_UNCLEAR = fact(
  'damageFactClear',
  false,
  {
    met: '损害事实不明确，或者不能以合理费用查明',
    unmet: '损害已经或者能够查明，应按实际损害计算',
    unknown: '尚未查明：损害能否以合理费用查明',
  },
  SCOPE,
);
const DAMAGE_CLEAR = fact('damageFactClear', true, {
  met: '损害范围和程度已经查明',
  unmet: '损害范围和程度尚未查明，工程量、损失过程无从确定',
  unknown: '尚未查明：损害范围和程度',
});
const QUANTITY_KNOWN = fact('quantityKnown', true, {
  met: '数量已经查明',
  unmet: '数量没有查明，无法计算',
  unknown: '尚未查明：数量',
});
const RESTORABLE = fact(
  'restorable',
  true,
  {
    met: '受损生态环境能够修复',
    unmet: '受损生态环境不能修复',
    unknown: '尚未查明：能否修复',
  },
  RESTORE,
);

const FUJIAN_WATER: GuideCheck = {
  citation: { sourceId: 'fj-water2017' },
  ask: ({ place }) => ({
    text: place.startsWith('cn/fujian')
      ? '福建省地方标准另有损害调整系数和功能敏感系数，取值和效力待核，未并入计算'
      : '地方另有标准的从其规定',
    state: 'note',
  }),
};

const always = (text: string, citation?: Citation): GuideCheck => ({
  ...(citation ? { citation } : {}),
  ask: () => ({ text, state: 'note' }),
});

/** The conditions of each method, by its id. */
export const GUIDE_RULES: Readonly<Record<string, readonly GuideCheck[]>> = {
  'actual-costs': [
    fact(
      'cleanUpCostKnown',
      true,
      {
        met: '已有实际发生的费用和凭证',
        unmet: '没有实际发生的费用',
        unknown: '尚未查明：是否已有实际费用',
      },
      COSTS,
    ),
  ],
  'restoration-cost': [RESTORABLE, DAMAGE_CLEAR],
  'solid-waste-clean-up': [mediumIs('solidWaste'), QUANTITY_KNOWN],
  'soil-clean-up': [mediumIs('soil'), QUANTITY_KNOWN, RESTORABLE],
  'water-virtual-cost': [
    mediumIs('water', 'solidWaste'),
    DISCHARGE_CLEAR,
    DAMAGE_UNCLEAR,
    NO_CLEAN_UP_COST,
    QUANTITY_KNOWN,
    FUJIAN_WATER,
  ],
  'air-virtual-cost': [mediumIs('air'), DISCHARGE_CLEAR, NO_CLEAN_UP_COST, QUANTITY_KNOWN],
  'multiplier-virtual-cost': [mediumIs('water', 'air'), DISCHARGE_CLEAR, NO_CLEAN_UP_COST, QUANTITY_KNOWN],
  'interim-equivalency': [RESTORABLE, DAMAGE_CLEAR, always('结果对贴现率敏感，应作敏感性分析')],
  'interim-share': [RESTORABLE, always('难以作等值分析时采用，比例须有判例或者专家意见支持')],
  'permanent-loss': [
    fact('restorable', false, {
      met: '受损生态环境不能修复',
      unmet: '受损生态环境能够修复，应按修复费用计算',
      unknown: '尚未查明：能否修复',
    }),
  ],
  'fish-loss': [mediumIs('fishery', 'water'), QUANTITY_KNOWN],
  'forest-loss': [mediumIs('forest'), QUANTITY_KNOWN],
  'forest-carbon': [mediumIs('forest'), QUANTITY_KNOWN, always('认购碳汇须经磋商同意或者裁判认可')],
  'blue-carbon': [
    mediumIs('marine'),
    QUANTITY_KNOWN,
    always('海洋生态环境损害由行使海洋监督管理权的部门提出赔偿要求', { sourceId: 'code', article: '1074' }),
  ],
  'wildlife-value': [mediumIs('wildlife'), QUANTITY_KNOWN],
  'no-baseline': [
    fact('fineKnown', true, {
      met: '已有拟处罚或者已处罚的金额',
      unmet: '没有处罚金额，不能采用',
      unknown: '尚未确定：处罚金额',
    }),
  ],
  total: [always('合成各项损失和费用；同一损害的修复费用与虚拟治理成本只取其一')],
  'punitive-advice': [
    fact(
      'intentional',
      true,
      { met: '故意违法', unmet: '不是故意违法', unknown: '尚未查明：是否故意' },
      PUNITIVE,
    ),
    fact(
      'serious',
      true,
      { met: '造成严重后果', unmet: '没有造成严重后果', unknown: '尚未查明：后果是否严重' },
      PUNITIVE,
    ),
    always('仅供诉讼参考，不计入磋商的赔偿总额', PUNITIVE),
  ],
  'open-dust-quantity': [mediumIs('air'), always('用于推算扬尘排放量，不直接得出金额')],
};
