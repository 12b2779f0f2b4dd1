import type { Citation } from '../citations/types.ts';

const REG17: Citation = { sourceId: 'reg2022', article: '17' };

export interface LeadChannel {
  readonly code: string;
  readonly no: number;
  readonly title: string;
  readonly citation: Citation;
  /** The wording of channels 5 to 10 has not been read in the text. */
  readonly verified: boolean;
}

function channel(no: number, code: string, title: string): LeadChannel {
  return { code, no, title, citation: REG17, verified: no <= 4 };
}

/** The ten channels by which a lead comes (线索筛查渠道). */
export const LEAD_CHANNELS: readonly LeadChannel[] = [
  channel(1, 'inspection', '中央和省级生态环境保护督察发现'),
  channel(2, 'emergency', '突发生态环境事件'),
  channel(3, 'penalty', '资源与环境行政处罚案件'),
  channel(4, 'crime', '涉嫌构成破坏环境资源保护犯罪的案件'),
  channel(5, 'keyArea', '重点生态功能区、禁止开发区、生态保护红线内的事件'),
  channel(6, 'supervision', '日常监管、执法巡查和专项行动'),
  channel(7, 'report', '信访投诉、举报和媒体曝光'),
  channel(8, 'superior', '上级机关交办'),
  channel(9, 'procuratorate', '检察机关移送'),
  channel(10, 'other', '赔偿权利人确定的其他渠道'),
];

/** The channel of this code; undefined for an unknown one. */
export function leadChannel(code: string): LeadChannel | undefined {
  return LEAD_CHANNELS.find((candidate) => candidate.code === code);
}

export interface Ground {
  readonly code: string;
  readonly title: string;
  readonly citation: Citation;
  /** What the officer has to weigh before he names this ground. */
  readonly note?: string;
}

const REG18: Citation = { sourceId: 'reg2022', article: '18' };

/** What 显著轻微 means. The full list of cases that must be opened all the same has not been seen. */
const MINOR_NOTE =
  '显著轻微指损害数额极小（数额由省级权利人确定），或者依各环境要素判断没有明显影响；' +
  '发生在生态保护红线等区域，或者同一义务人两年内再次造成损害的，仍应启动';

/** When a claim need not be started, and when a started one may be ended. */
export const NON_START_GROUNDS: readonly Ground[] = [
  { code: 'performed', title: '赔偿义务已经履行完毕', citation: REG18 },
  { code: 'judged', title: '生效裁判已覆盖全部索赔', citation: REG18 },
  {
    code: 'minor',
    title: '损害显著轻微且不需要赔偿',
    citation: { sourceId: 'opinion2025', article: '四' },
    note: MINOR_NOTE,
  },
  {
    code: 'noObligor',
    title: '义务人终止或死亡且没有可供执行的财产',
    citation: REG18,
    note: '两个条件须同时具备：义务人终止或者死亡，并且没有财产',
  },
  { code: 'permitted', title: '依法持证排放，不属违法', citation: REG18 },
  { code: 'noDamage', title: '核查未发现生态环境损害', citation: { sourceId: 'reg2022', article: '17' } },
  { code: 'outOfScope', title: '不属于损害赔偿适用范围', citation: { sourceId: 'reg2022', article: '4' } },
  { code: 'restored', title: '已经通过执法或者诉讼完成修复', citation: { sourceId: 'opinion2025' } },
  { code: 'other', title: '其他情形', citation: REG18 },
];

/** The ground of this code; undefined for an unknown one. */
export function nonStartGround(code: string): Ground | undefined {
  return NON_START_GROUNDS.find((ground) => ground.code === code);
}

const OPINION2020: Citation = { sourceId: 'opinion2020', article: '磋商' };

/** When negotiation has failed (磋商不成). The two cases that 环法规〔2025〕6号 adds have not been seen in its text. */
export const FAILURE_GROUNDS: readonly Ground[] = [
  { code: 'refused', title: '赔偿义务人明确拒绝磋商，或者未在期限内答复', citation: OPINION2020 },
  { code: 'absent', title: '赔偿义务人无故不参加或者中途退出磋商', citation: OPINION2020 },
  { code: 'threeMeetings', title: '已召开三次磋商会议，认为难以达成一致', citation: OPINION2020 },
  { code: 'timeOver', title: '超过磋商期限仍未达成协议', citation: OPINION2020 },
  { code: 'other', title: '认为磋商不成的其他情形', citation: OPINION2020 },
];

/** The ground of this code; undefined for an unknown one. */
export function failureGround(code: string): Ground | undefined {
  return FAILURE_GROUNDS.find((ground) => ground.code === code);
}
