import { isBefore } from '../dates/days.ts';

/** What belongs in the packet of a joint application for judicial confirmation (共同申请司法确认的材料). */
export interface PacketItem {
  readonly key: PacketKey;
  readonly title: string;
  /** What it consists of, for whoever has to bring it. */
  readonly hint: string;
}

export type PacketKey = 'application' | 'agreement' | 'identity' | 'mandate' | 'basis' | 'statement';

/** In the order of the cover list. SPC art. 20 and the working list of the agreement's contents; no text fixes it. */
export const PACKET_ITEMS: readonly PacketItem[] = [
  { key: 'application', title: '司法确认申请书', hint: '双方共同签署，由系统制作' },
  { key: 'agreement', title: '生态环境损害赔偿协议', hint: '双方签字盖章的协议或者其扫描件' },
  { key: 'identity', title: '双方主体资格材料', hint: '统一社会信用代码证书、营业执照、身份证件' },
  { key: 'mandate', title: '指定文书和授权委托书', hint: '赔偿权利人的指定文件，代理人的授权委托书' },
  { key: 'basis', title: '专家意见或者鉴定评估报告', hint: '协议金额所依据的意见、报告' },
  { key: 'statement', title: '双方的共同声明', hint: '自愿达成协议、内容真实、不损害他人利益的声明' },
];

/** The application and the agreement are made by the product; the others are evidence taken into the packet. */
export const PACKET_EVIDENCE_KEYS = ['agreement', 'identity', 'mandate', 'basis', 'statement'] as const;

/** The least span of the court's public notice (SPC art. 20), in natural days; the day it begins does not count. */
export const COURT_NOTICE_DAYS = 30;

/** Whether a public notice runs for thirty days at least, its first day not counted (民事诉讼法 85). */
export function isNoticeLongEnough(notice: {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}) {
  return !isBefore(notice.to, notice.from.add({ days: COURT_NOTICE_DAYS }));
}
