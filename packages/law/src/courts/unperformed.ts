import { Decimal } from 'decimal.js';
import type { Citation } from '../citations/types.ts';
import type { DerivationStep } from '../clocks/rule.ts';
import { formatChineseDate, isBefore } from '../dates/days.ts';
import { type Fen, formatYuan } from '../money/fen.ts';

const TITLE: Citation = { sourceId: 'spc2019', article: '21' };

/** What a title (confirmed agreement or judgment) demands and what was done of it; amounts in fen. */
export interface Obligation {
  readonly mode: 'payment' | 'restoration' | 'mixed';
  readonly agreedFen: Fen;
  readonly receivedFen: Fen;
  /** The last day of performance; a judgment may name none. */
  readonly performBy?: Temporal.PlainDate | undefined;
  readonly instalments: readonly { readonly dueOn: Temporal.PlainDate; readonly amountFen: Fen }[];
  /** The restoration that is owed, decimal text in its unit; left out where none is. */
  readonly restoration?:
    | { readonly planned: string; readonly done: string; readonly unit: string }
    | undefined;
}

/** An instalment that fell due and was not paid in full. */
export interface OverdueInstalment {
  readonly no: number;
  readonly dueOn: Temporal.PlainDate;
  readonly unpaidFen: Fen;
  /** Natural days since the due day. */
  readonly daysLate: number;
}

export interface Unperformed {
  /** All that is not paid. */
  readonly moneyFen: Fen;
  /** Of it: what fell due before today. */
  readonly dueFen: Fen;
  readonly notYetDueFen: Fen;
  readonly restoration: { readonly quantity: string; readonly unit: string } | undefined;
  readonly overdue: readonly OverdueInstalment[];
  readonly steps: readonly DerivationStep[];
}

/** What of an obligation is not performed on a day, and how that is computed. Payments settle the oldest instalment first. */
export function unperformed(owed: Obligation, today: Temporal.PlainDate): Unperformed {
  // Whoever restores himself pays nothing: the amount of such an agreement is the worth of the restoration.
  const money = owed.mode !== 'restoration';
  const moneyFen = money ? Math.max(0, owed.agreedFen - owed.receivedFen) : 0;
  const overdue = money ? overdueInstalments(owed, today) : [];
  const dueFen = Math.min(
    moneyFen,
    overdue.reduce((sum, part) => sum + part.unpaidFen, 0),
  );
  const restoration = restorationLeft(owed);
  return {
    moneyFen,
    dueFen,
    notYetDueFen: moneyFen - dueFen,
    restoration,
    overdue,
    steps: [
      ...(money ? moneySteps(owed, moneyFen, dueFen, overdue) : []),
      ...restorationSteps(owed, restoration),
    ],
  };
}

/** One due day for the whole sum where no instalments were agreed. */
function parts({ instalments, performBy, agreedFen }: Obligation): Obligation['instalments'] {
  if (instalments.length > 0) {
    return [...instalments].sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
  }
  return performBy ? [{ dueOn: performBy, amountFen: agreedFen }] : [];
}

function overdueInstalments(owed: Obligation, today: Temporal.PlainDate): OverdueInstalment[] {
  let paid = owed.receivedFen;
  return parts(owed).flatMap(({ dueOn, amountFen }, index) => {
    const settled = Math.min(paid, amountFen);
    paid -= settled;
    const unpaidFen = amountFen - settled;
    if (unpaidFen === 0 || !isBefore(dueOn, today)) return [];
    return [{ no: index + 1, dueOn, unpaidFen, daysLate: dueOn.until(today).days }];
  });
}

function restorationLeft({ restoration, mode }: Obligation): Unperformed['restoration'] {
  if (!restoration || mode === 'payment') return undefined;
  const left = Decimal.max(0, new Decimal(restoration.planned).minus(restoration.done));
  return left.isZero() ? undefined : { quantity: left.toString(), unit: restoration.unit };
}

const yuan = (fen: Fen) => `${formatYuan(fen)}元`;

function moneySteps(
  owed: Obligation,
  moneyFen: Fen,
  dueFen: Fen,
  overdue: readonly OverdueInstalment[],
): DerivationStep[] {
  const whole = owed.instalments.length === 0;
  return [
    { label: '应当支付', value: yuan(owed.agreedFen) },
    { label: '已经到账', value: yuan(owed.receivedFen) },
    { label: '未履行 = 应当支付 − 已经到账', value: yuan(moneyFen), citation: TITLE },
    ...overdue.map(({ no, dueOn, unpaidFen, daysLate }) => ({
      label: `${whole ? '' : `第${no}期`}${formatChineseDate(dueOn)}到期，逾期${daysLate}日`,
      value: yuan(unpaidFen),
    })),
    { label: '其中已到期', value: yuan(dueFen) },
    ...(moneyFen > dueFen
      ? [{ label: '其中尚未到期（须协议约定提前到期，方可一并申请）', value: yuan(moneyFen - dueFen) }]
      : []),
  ];
}

function restorationSteps(owed: Obligation, left: Unperformed['restoration']): DerivationStep[] {
  const { restoration, mode } = owed;
  if (!restoration || mode === 'payment') return [];
  const { planned, done, unit } = restoration;
  return [
    { label: '应当修复', value: `${planned}${unit}` },
    { label: '已经修复', value: `${done}${unit}` },
    { label: '未修复 = 应当修复 − 已经修复', value: `${left?.quantity ?? '0'}${unit}`, citation: TITLE },
  ];
}
