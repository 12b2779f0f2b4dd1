import {
  expertAmend,
  expertBeginPeriod,
  expertCorrectPeriod,
  expertDeclareUnavailable,
  expertEndPeriod,
  expertMerge,
  type ProblemItem,
} from '@ecoredress/contract';
import {
  type ExpertSource,
  identityNumberProblem,
  inHouseRankProblem,
  rankOfTitle,
  TITLE_RANKS,
  type TitleRank,
} from '@ecoredress/law';
import type { Place, PlaceUnit } from '../../place/place.ts';
import type { ExpertDossier, ExpertRow } from './queries.ts';

/** A name or employer as it is kept: letters and figures of one width, Chinese brackets, no blanks inside a Chinese name. */
export function plainText(text: string): string {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const bracketed = plain.replaceAll('(', '（').replaceAll(')', '）');
  return bracketed.replace(/(?<=[㐀-鿿]) (?=[㐀-鿿])/g, '');
}

export interface StatedTitle {
  readonly professionalTitle: string;
  readonly rank?: TitleRank | undefined;
  readonly source: ExpertSource;
}

/** The rank of an expert, and what is wrong with title, rank and source together. */
export function settleRank(
  stated: StatedTitle,
  place: Place,
): { readonly rank: TitleRank; readonly problems: readonly ProblemItem[] } {
  const told = rankOfTitle(stated.professionalTitle);
  const rank = stated.rank ?? told;
  if (!rank) {
    const message = `“${stated.professionalTitle}”的级别无法从名称判断，请填写职称级别`;
    return { rank: 'none', problems: [{ code: 'rank-missing', field: 'rank', message }] };
  }
  if (told && rank !== told) {
    const message = `“${stated.professionalTitle}”属于${TITLE_RANKS[told]}，与所填的${TITLE_RANKS[rank]}不符`;
    return { rank, problems: [{ code: 'rank-differs', field: 'rank', message }] };
  }
  const problem = inHouseRankProblem({ source: stated.source, rank }, place.profile.expertPool);
  return { rank, problems: problem ? [problem] : [] };
}

/** What is wrong with an identity number; an empty one is allowed. */
export function identityProblems(idNumber: string): ProblemItem[] {
  const message = identityNumberProblem(idNumber);
  return message ? [{ code: 'invalid-input', field: 'idNumber', message }] : [];
}

/** Codes that the dictionary of fields does not have. */
export function fieldProblems(codes: readonly string[], known: readonly { code: string }[]): ProblemItem[] {
  return codes
    .filter((code) => !known.some((field) => field.code === code))
    .map((code) => ({
      code: 'expert-field-unknown',
      field: 'fields',
      message: `专业领域中没有“${code}”，可先增加该领域`,
    }));
}

const COUNTY_KINDS = ['branchBureau', 'county', 'zone'];
const CITY_KINDS = ['environmentBureau', 'cityOffice'];

/** A pool's level goes with the unit that keeps it. */
export function levelProblems(level: ExpertRow['level'], unit: PlaceUnit): ProblemItem[] {
  if (level === 'city' && COUNTY_KINDS.includes(unit.kind)) {
    const message = `市级专家库由市级单位管理，${unit.name}只能登记县级专家`;
    return [{ code: 'expert-level', field: 'level', message }];
  }
  if (level === 'county' && CITY_KINDS.includes(unit.kind)) {
    const message = `${unit.name}是市级单位，应登记为市级专家`;
    return [{ code: 'expert-level', field: 'level', message }];
  }
  return [];
}

/** The period in which the expert is in the pool now. */
export function openPeriod({ periods }: Pick<ExpertDossier, 'periods'>) {
  return periods.find((period) => period.left_on === null);
}

const merged = ({ expert }: ExpertDossier): ProblemItem[] =>
  expert.merged_into
    ? [{ code: 'expert-merged', message: '该专家已并入另一条记录，请在保留的记录上办理' }]
    : [];

const outOfPool = (dossier: ExpertDossier): ProblemItem[] =>
  openPeriod(dossier) ? [] : [{ code: 'expert-out-of-pool', message: '该专家目前不在库' }];

const inPool = (dossier: ExpertDossier): ProblemItem[] =>
  openPeriod(dossier) ? [{ code: 'expert-in-pool', message: '该专家目前在库，无须再入库' }] : [];

function rankStillHolds({ expert }: ExpertDossier, place: Place): ProblemItem[] {
  const problem = inHouseRankProblem(
    { source: expert.source, rank: expert.title_rank },
    place.profile.expertPool,
  );
  return problem ? [problem] : [];
}

type Check = (dossier: ExpertDossier, place: Place) => readonly ProblemItem[];

/** The commands on an expert, in the order of the page, with what stands in the way of each. */
export const EXPERT_CHECKS: readonly {
  readonly command: string;
  readonly title: string;
  readonly check: Check;
}[] = [
  { ...named(expertAmend), check: merged },
  {
    ...named(expertDeclareUnavailable),
    check: (dossier) => [...merged(dossier), ...(dossier.expert.merged_into ? [] : outOfPool(dossier))],
  },
  {
    ...named(expertEndPeriod),
    check: (dossier) => [...merged(dossier), ...(dossier.expert.merged_into ? [] : outOfPool(dossier))],
  },
  {
    ...named(expertBeginPeriod),
    check: (dossier, place) => [...merged(dossier), ...inPool(dossier), ...rankStillHolds(dossier, place)],
  },
  { ...named(expertMerge), check: merged },
  { ...named(expertCorrectPeriod), check: merged },
];

function named({ name, title }: { readonly name: string; readonly title: string }) {
  return { command: name, title };
}

/** What stands in the way of a command on this expert. */
export function problemsOf(command: string, dossier: ExpertDossier, place: Place): readonly ProblemItem[] {
  return EXPERT_CHECKS.find((one) => one.command === command)?.check(dossier, place) ?? [];
}
