import { citationText } from '../citations/resolve.ts';
import type { Citation } from '../citations/types.ts';
import { formatChineseDate, isWithin } from '../dates/days.ts';
import { GUIDE_RULES, type GuideCheck } from './guide-rules.ts';
import { CONDUCT_DAY, type ValuationMethod } from './method.ts';
import { isForPlace, valuationMethods } from './methods.ts';

export type Medium =
  | 'water'
  | 'air'
  | 'soil'
  | 'solidWaste'
  | 'forest'
  | 'fishery'
  | 'wildlife'
  | 'marine'
  | 'other';

/** What is known of a case; a fact left out is not known yet. */
export interface GuideFacts {
  readonly medium: Medium;
  readonly conductDate: Temporal.PlainDate;
  /** The day on which the claim was started; decides on the methods that hold by it. */
  readonly caseDate?: Temporal.PlainDate | undefined;
  /** The profile's id. */
  readonly place: string;
  /** Whether discharge or dumping is established. */
  readonly dischargeFactClear?: boolean | undefined;
  /** Whether the damage is established, or can be at reasonable cost. */
  readonly damageFactClear?: boolean | undefined;
  readonly cleanUpCostKnown?: boolean | undefined;
  readonly quantityKnown?: boolean | undefined;
  readonly restorable?: boolean | undefined;
  /** Whether a fine has been proposed or decided. */
  readonly fineKnown?: boolean | undefined;
  readonly intentional?: boolean | undefined;
  readonly serious?: boolean | undefined;
}

export interface GuideReason {
  readonly text: string;
  /** `note` bears on the use of the method, not on whether it is allowed. */
  readonly state: 'met' | 'unmet' | 'unknown' | 'note';
  readonly citation: Citation;
  readonly citationText: string;
}

export interface MethodAdvice {
  readonly method: ValuationMethod;
  /** True when every condition is met; what is still unknown stands in `why`. */
  readonly allowed: boolean;
  readonly why: readonly GuideReason[];
}

/** For every method whether it may be used on these facts, and why or why not. The allowed ones come first. */
export function guideToMethods(facts: GuideFacts): MethodAdvice[] {
  const advice = valuationMethods.map((method) => adviceOn(method, facts, GUIDE_RULES[method.id] ?? []));
  const costMethods = advice.filter(({ method, allowed }) => allowed && COST_METHODS.includes(method.id));
  const settled = advice.map((item) =>
    item.method.id === 'no-baseline' ? withoutCostMethods(item, costMethods) : item,
  );
  return [...settled.filter(({ allowed }) => allowed), ...settled.filter(({ allowed }) => !allowed)];
}

/** By which damage is reckoned from cost: while one of them fits, Zhangzhou's baseline does not. */
const COST_METHODS = [
  'actual-costs',
  'restoration-cost',
  'solid-waste-clean-up',
  'soil-clean-up',
  'water-virtual-cost',
  'air-virtual-cost',
  'multiplier-virtual-cost',
];

function reason(text: string, state: GuideReason['state'], citation: Citation): GuideReason {
  return { text, state, citation, citationText: citationText(citation) };
}

function adviceOn(method: ValuationMethod, facts: GuideFacts, checks: readonly GuideCheck[]): MethodAdvice {
  const [citation = { sourceId: 'civil', article: '1235' }] = method.citations;
  const why = [
    ...timeReasons(method, facts, citation),
    ...placeReasons(method, facts, citation),
    ...checks.map((check) => {
      const { text, state } = check.ask(facts);
      return reason(text, state, check.citation ?? citation);
    }),
    ...(method.verified ? [] : [reason('公式或者系数未见原文，使用前须核对', 'note', citation)]),
  ];
  return { method, allowed: isAllowed(why), why };
}

const isAllowed = (why: readonly GuideReason[]) =>
  why.every(({ state }) => state === 'met' || state === 'note');

/** A method that holds by another day than that of the conduct is asked by the case's day, if that is known. */
function timeReasons(method: ValuationMethod, facts: GuideFacts, citation: Citation): GuideReason[] {
  const on = method.dayMeans === CONDUCT_DAY ? facts.conductDate : facts.caseDate;
  if (!on || isWithin(on, method)) return [];
  const end = method.inForceTo ? `至${formatChineseDate(method.inForceTo)}` : '起';
  const span = `${formatChineseDate(method.inForceFrom)}${end}`;
  return [reason(`${method.dayMeans}${formatChineseDate(on)}不在适用期间（${span}）内`, 'unmet', citation)];
}

function placeReasons(method: ValuationMethod, { place }: GuideFacts, citation: Citation): GuideReason[] {
  if (method.place === undefined) return [];
  return isForPlace(method, place)
    ? [reason('本地规定的方式', 'met', citation)]
    : [reason('其他地方的做法，本地不能采用', 'unmet', citation)];
}

function withoutCostMethods(advice: MethodAdvice, fitting: readonly MethodAdvice[]): MethodAdvice {
  const citation: Citation = { sourceId: 'zz-no-baseline' };
  const names = fitting.map(({ method }) => method.name).join('、');
  const why = [
    ...advice.why,
    fitting.length === 0
      ? reason('按现有事实没有可以适用的成本法', 'met', citation)
      : reason(`可以适用成本法：${names}`, 'unmet', citation),
  ];
  return { ...advice, allowed: isAllowed(why), why };
}
