import {
  CLAIM_PAPERS,
  COURT_PAPERS,
  DESIGNATED_DUTIES,
  EVIDENCE_KINDS,
  EXPERT_LEVELS,
  GENDERS,
  NEGOTIATION_PAPERS,
  PERMISSIONS,
  RESTORATION_PAPERS,
  ROLES,
  UNIT_KINDS,
} from '@ecoredress/contract';
import {
  COST_KINDS,
  DAMAGE_ELEMENTS,
  EVALUATION_EXEMPTIONS,
  EXPERT_SOURCES,
  FAILURE_GROUNDS,
  LEAD_CHANNELS,
  NON_START_GROUNDS,
  RESTORATION_MODES,
  TITLE_RANKS,
} from '@ecoredress/law';
import { choiceStrings } from '../../strings/choices.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

const titled = (items: readonly { readonly code: string; readonly title: string }[]): Option[] =>
  items.map(({ code, title }) => ({ value: code, label: title }));
const named = (items: Readonly<Record<string, string>>): Option[] =>
  Object.entries(items).map(([value, label]) => ({ value, label }));
const words = (items: readonly string[]): Option[] => items.map((value) => ({ value, label: value }));

const RESTORATION_FIELD = titled(RESTORATION_MODES);
const ROLE_OPTIONS = Object.entries(ROLES).map(([value, { title }]) => ({ value, label: title }));
const UNITS = words([...new Set(RESTORATION_MODES.flatMap((mode) => mode.units))]);

/** Choices that the law or the contract lists, by the field that takes them. */
const LISTED: Readonly<Record<string, readonly Option[]>> = {
  channel: titled(LEAD_CHANNELS.map(({ code, title }) => ({ code, title }))),
  'lead.decline.ground': titled(NON_START_GROUNDS),
  'claim.decline.ground': titled(NON_START_GROUNDS),
  'claim.requestTermination.ground': titled(NON_START_GROUNDS),
  failureGround: titled(FAILURE_GROUNDS),
  elements: titled(DAMAGE_ELEMENTS),
  unit: UNITS,
  'claim.setCostItem.kind': titled(COST_KINDS),
  'claim.adoptValuation.kind': titled(COST_KINDS),
  'claim.planRestoration.mode': RESTORATION_FIELD,
  'claim.saveAgreement.restoration.mode': RESTORATION_FIELD,
  'claim.issueDocument.kind': named(CLAIM_PAPERS),
  'negotiation.issuePaper.kind': named(NEGOTIATION_PAPERS),
  'restoration.issuePaper.kind': named(RESTORATION_PAPERS),
  'claim.exemptEvaluation.ground': titled(EVALUATION_EXEMPTIONS),
  'court.issueDocument.kind': named(COURT_PAPERS),
  'expert.register.level': named(EXPERT_LEVELS),
  'expert.importList.level': named(EXPERT_LEVELS),
  'expert.register.source': named(EXPERT_SOURCES),
  'expert.amend.source': named(EXPERT_SOURCES),
  'expert.importList.source': named(EXPERT_SOURCES),
  gender: named(GENDERS),
  rank: named(TITLE_RANKS),
  permissions: named(PERMISSIONS),
  'apiToken.create.role': ROLE_OPTIONS,
  roles: ROLE_OPTIONS,
  duties: named(DESIGNATED_DUTIES),
  'unit.create.kind': named(UNIT_KINDS),
  'claim.addEvidence.kind': words(EVIDENCE_KINDS),
  'penalty.addEvidence.kind': words(EVIDENCE_KINDS),
  medium: words(['水', '大气', '土壤', '地下水', '固体废物', '生态']),
  caseSource: words(['现场检查', '非现场检查', '投诉举报', '媒体披露', '上级交办', '部门移送', '其他']),
  'claim.recordOpinion.field': words(['生态环境', '林业', '水利', '自然资源', '农业', '海洋渔业']),
};

/** The choices of a field that is plain text in the contract; undefined when any text will do. */
export function listedOptions(command: string, path: string): readonly Option[] | undefined {
  const field = path.split('.').at(-1) ?? path;
  return LISTED[`${command}.${path}`] ?? LISTED[field];
}

/** The titles of an enumeration's values. */
export function enumOptions(command: string, path: string, values: readonly string[]): Option[] {
  const field = path.split('.').at(-1) ?? path;
  const listed = LISTED[`${command}.${path}`] ?? LISTED[field];
  if (listed) return [...listed];
  return values.map((value) => ({
    value,
    label: choiceStrings[`${field}.${value}`] ?? choiceStrings[value] ?? value,
  }));
}
