// The front door of @ecoredress/law: what the law says, as data and pure functions.

export { type ObligorShare, resolveShares } from './agreement/shares.ts';
export {
  addWorkingDays,
  isProvisional,
  nextWorkingDay,
  type SpecialDay,
  subtractWorkingDays,
  type WorkingCalendar,
  workingCalendar,
} from './calendar/calendar.ts';
export { PUBLISHED_DAYS, PUBLISHED_THROUGH } from './calendar/published.ts';
export {
  type ActionAvailability,
  type ActionCheck,
  availableActions,
  type Chart,
  type ChartAction,
  checkAction,
  type Guard,
  type Refusal,
  type StageDefinition,
} from './charts/chart.ts';
export { chartIn } from './charts/chart-in-place.ts';
export { claimChart } from './charts/claim-chart.ts';
export type { ClaimFacts, ClaimProposal, ClaimStage, FormState } from './charts/claim-facts.ts';
export { type ChartLayout, chartLayout } from './charts/layout.ts';
export { type LeadFacts, type LeadStage, leadChart } from './charts/lead-chart.ts';
export { getPaper, PAPERS, type Paper, type PaperCode } from './charts/papers.ts';
export { type PenaltyFacts, type PenaltyStage, penaltyChart } from './charts/penalty-chart.ts';
export { transferChart } from './charts/transfer-chart.ts';
export type { TransferFacts, TransferStage } from './charts/transfer-guards.ts';
export {
  type ArticleInForce,
  articleSummary,
  articlesInForce,
  citationIn,
  citationText,
  isVerified,
  legalSource,
  type ResolvedCitation,
  resolveCitation,
  searchArticles,
} from './citations/resolve.ts';
export { LEGAL_SOURCES } from './citations/sources.ts';
export type { Citation, LegalSource } from './citations/types.ts';
export {
  type ClockInput,
  type ClockState,
  type ComputedClock,
  computeClock,
  type Pause,
} from './clocks/compute.ts';
export { type NegotiationMargin, penaltyNegotiationMargin } from './clocks/margin.ts';
export { NATIONAL_CLOCK_RULES } from './clocks/national.ts';
export {
  LIMITED_STAGES,
  type LimitedStage,
  limitedStageOf,
  rulePausedAsSet,
  stageLimitRule,
  stageLimitRuleId,
  stageLimitSetting,
} from './clocks/place-rules.ts';
export type { ClockRule, DerivationStep, PauseGround } from './clocks/rule.ts';
export { ZHANGZHOU_CLOCK_RULES } from './clocks/zhangzhou.ts';
export {
  COST_KINDS,
  type CostItem,
  type CostKind,
  costKind,
  costProblems,
  totalCosts,
} from './costs/costs.ts';
export {
  COUNCIL_CITATION,
  COUNCIL_LINE_KEYS,
  COUNCIL_LINES,
  type CouncilLine,
  councilProgress,
} from './councils/lines.ts';
export {
  COURT_NOTICE_DAYS,
  PACKET_EVIDENCE_KEYS,
  PACKET_ITEMS,
  type PacketKey,
} from './courts/confirmation.ts';
export { type Obligation, type Unperformed, unperformed } from './courts/unperformed.ts';
export { formatChineseDate, isWithin, parsePlainDate, todayInShanghai } from './dates/days.ts';
export {
  type CombinedOpinions,
  combineOpinions,
  type GivenAmount,
  meanDeparture,
  medianFen,
  type WeighedAmount,
} from './experts/combine.ts';
export {
  ENGAGEMENT_END_GROUNDS,
  ENGAGEMENT_STATEMENTS,
  ENGAGEMENT_STATUSES,
  type EngagementEndGround,
  type EngagementStatus,
  type EngagementStep,
  INTEREST_GROUNDS,
  type InterestGround,
  isLive,
  mayTake,
  unconfirmed,
} from './experts/engagement.ts';
export {
  EXPERT_FIELDS,
  EXPERT_SOURCES,
  type ExpertPoolRules,
  type ExpertSource,
  expertFieldTitle,
  inHouseRankProblem,
  NATIONAL_EXPERT_POOL,
  rankOfTitle,
  TITLE_RANKS,
  type TitleRank,
  ZHANGZHOU_EXPERT_POOL,
} from './experts/pool.ts';
export { initiationForm, investigationForm, OFFICIAL_FORMS, terminationForm } from './forms/annexes.ts';
export {
  type ChecklistStage,
  type ChecklistState,
  EVIDENCE_CHECKLIST,
  evidenceChecklist,
  missingEvidence,
} from './forms/evidence-checklist.ts';
export { type FormValues, formProblems, type OfficialForm } from './forms/form.ts';
export {
  identityNumberCheck,
  identityNumberProblem,
  socialCreditCheck,
  socialCreditCodeProblem,
} from './identifiers/identifiers.ts';
export {
  INVITED_STAGES,
  type InvitationPurpose,
  type InvitedStage,
  type ProposedInvitation,
  proposedInvitations,
} from './invitations/invitations.ts';
export {
  FAILURE_GROUNDS,
  failureGround,
  type Ground,
  LEAD_CHANNELS,
  type LeadChannel,
  leadChannel,
  NON_START_GROUNDS,
  nonStartGround,
} from './leads/channels.ts';
export {
  assessEligibility,
  type Eligibility,
  type EligibilityRuleSet,
  NATIONAL_ELIGIBILITY,
} from './leads/eligibility.ts';
export {
  CODE_LENIENCY,
  LENIENCY_RULE_SETS,
  type LeniencyRuleSet,
  type LeniencySuggestion,
  SHIGU_LENIENCY,
  suggestLeniency,
  ZHANGZHOU_2021_LENIENCY,
  ZHANGZHOU_LENIENCY,
} from './leniency/leniency.ts';
export {
  type Fen,
  fen,
  formatChineseAmount,
  formatYuan,
  parseYuan,
  roundHalfUpToFen,
  shareFen,
  sumFen,
} from './money/fen.ts';
export {
  type OrganisationProof,
  organisationLacks,
  organisationRule,
} from './negotiation/organisation.ts';
export {
  type NegotiatedItem,
  type PartialResult,
  partialSums,
  type RemainderState,
} from './negotiation/partial.ts';
export { nextRoundBy, type RoundLimit, type RoundLimits, roundLimits } from './negotiation/rounds.ts';
export { OUTCOME_KEYS, type OutcomeFigure, type OutcomeKey, outcomeFigure } from './outcomes/figures.ts';
export { type Opening, openingOn } from './outcomes/openings.ts';
export { addDecimals, type QuantityMark, quantityWords } from './outcomes/words.ts';
export { BASE_KINDS, BASE_STATES, type BaseKind, type BaseState } from './restoration/bases.ts';
export { carbonProblems } from './restoration/carbon.ts';
export {
  EVALUATION_EXEMPTIONS,
  evaluationExemption,
  exemptionProblems,
} from './restoration/exemptions.ts';
export { donePercent, milestoneProblems, milestoneProgress } from './restoration/milestones.ts';
export {
  guideOf,
  RESTORATION_MODES,
  type RestorationMode,
  restorationMode,
  restorationProblems,
} from './restoration/modes.ts';
export {
  EVALUATION_RESULTS,
  type EvaluationResult,
  PERFORMANCE_MODES,
  type PerformanceMode,
  RESTORATION_EXECUTORS,
} from './restoration/performance.ts';
export {
  type DutyCircumstances,
  type DutyRoute,
  type DutyTable,
  damageKinds,
  routeDuties,
  SHIGU_DUTIES,
} from './scope/duties.ts';
export { DAMAGE_ELEMENTS, damageElement, elementProblems } from './scope/elements.ts';
export { type ScopeFacts, type ScopeResult, type TriggerSet, testScope } from './scope/scope.ts';
export {
  FUJIAN_TRIGGERS,
  NATIONAL_TRIGGERS,
  SHIGU_TRIGGERS,
} from './scope/trigger-sets.ts';
export {
  computeValuation,
  recomputeValuation,
  VALUATION_FORMAT,
  type Valuation,
  type ValuationOptions,
  type ValuationOutcome,
} from './valuation/compute.ts';
export { type DerivationNode, nodesOf } from './valuation/derivation.ts';
export { findDecimal, shortDecimal } from './valuation/exact.ts';
export {
  type GuideFacts,
  type GuideReason,
  guideToMethods,
  type Medium,
  type MethodAdvice,
} from './valuation/guide.ts';
export type {
  CoefficientInput,
  CoefficientValue,
  DecimalInput,
  FieldInput,
  InputRow,
  InputValue,
  ListInput,
  MethodInput,
  MethodInputs,
  ValuationMethod,
  ValuationProblem,
} from './valuation/method.ts';
export { noBaselineFinalProblems } from './valuation/methods/no-baseline.ts';
export { findMethod, valuationMethods, valuationMethodsOn } from './valuation/methods.ts';
export { COEFFICIENT_TABLES } from './valuation/shipped-tables.ts';
export {
  type SimplifiedFacts,
  type SimplifiedVerdict,
  simplifiedAssessment,
  THRESHOLD_TABLES,
} from './valuation/simplified.ts';
export { readCoefficientTable } from './valuation/table-shape.ts';
export {
  type CoefficientRow,
  type CoefficientTable,
  type TableVersion,
  tableOn,
  tableProblems,
} from './valuation/tables.ts';
export { type ValuationVerdict, verifyValuation } from './valuation/verify.ts';
export {
  type BarEnd,
  compareScenarios,
  type Scenario,
  type ScenarioResult,
  type Sensitivity,
  type SensitivityBar,
  sensitivity,
} from './valuation/what-if.ts';
