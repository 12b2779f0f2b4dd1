import type { PenaltyDetail } from '@ecoredress/contract';
import { caseStrings } from '../../strings/cases.ts';

const strings = caseStrings.leniencyCard;

interface Order {
  readonly type: 'success' | 'warning' | 'error';
  readonly message: string;
}

/** Whether the talk (裁量商议) comes before the prior notice (事先告知书), as a paired penalty asks. */
export function consultationOrder({
  consultation,
  noticeOn,
}: Pick<PenaltyDetail, 'consultation' | 'noticeOn'>): Order {
  if (!consultation)
    return noticeOn
      ? { type: 'error', message: strings.tooLate(noticeOn) }
      : { type: 'warning', message: strings.beforeNotice };
  const { heldOn } = consultation;
  if (!noticeOn) return { type: 'success', message: strings.noticeAfter(heldOn) };
  return heldOn < noticeOn
    ? { type: 'success', message: strings.inTime(heldOn, noticeOn) }
    : { type: 'error', message: strings.notBefore(heldOn, noticeOn) };
}
