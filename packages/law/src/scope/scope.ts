import type { Citation } from '../citations/types.ts';

export interface ScopeFacts {
  readonly emergencyLevel: 'none' | 'general' | 'larger' | 'major' | 'extreme';
  readonly inKeyEcologicalArea: boolean;
  readonly inEcologicalRedLine: boolean;
  readonly qualityGradeDropped: boolean;
  readonly functionDegraded: boolean;
  readonly unlawfulDamage: boolean;
  readonly personalOrPropertyLoss: boolean;
  readonly historicWithoutObligor: boolean;
  /** The line department in charge of a historic site; empty when there is none. */
  readonly lineDepartment: string;
  /** The damage is to the sea (海洋生态环境), which the marine authority claims. */
  readonly marineDamage?: boolean | undefined;
}

export interface ScopeTrigger {
  readonly no: number;
  readonly title: string;
  readonly applies: (facts: ScopeFacts) => boolean;
}

/** What a scheme leaves out. A partial exclusion is split off; the rest of the matter stays in the claim. */
export interface ScopeExclusion {
  readonly code: 'personal' | 'historic' | 'marine';
  readonly partial: boolean;
  readonly applies: (facts: ScopeFacts) => boolean;
  /** Where the excluded part goes. */
  readonly route: (facts: ScopeFacts) => string;
  readonly citation: Citation;
}

/** When a claim must be pursued in a place, and what its scheme does not cover, numbered in order. */
export interface TriggerSet {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  readonly triggers: readonly ScopeTrigger[];
  readonly exclusions: readonly ScopeExclusion[];
}

export interface ScopeResult {
  /** Ecological damage to be claimed: a trigger holds, and the whole matter is not excluded. */
  readonly applies: boolean;
  readonly triggers: readonly number[];
  readonly exclusions: readonly {
    readonly no: number;
    readonly route: string;
    readonly citation: Citation;
  }[];
  readonly reasons: readonly string[];
  readonly citation: Citation;
}

/**
 * Tests whether a place's scheme applies: the numbers of the situations that hold, what is left out and
 * where it goes, and the reasons in Chinese. A personal loss is split off and does not end the ecological claim.
 */
export function testScope(facts: ScopeFacts, set: TriggerSet): ScopeResult {
  const triggers = set.triggers.filter((trigger) => trigger.applies(facts));
  const exclusions = set.exclusions
    .map((exclusion, index) => ({ ...exclusion, no: index + 1 }))
    .filter((exclusion) => exclusion.applies(facts));
  const whole = exclusions.some((exclusion) => !exclusion.partial);
  return {
    applies: triggers.length > 0 && !whole,
    triggers: triggers.map((trigger) => trigger.no),
    exclusions: exclusions.map(({ no, route, citation }) => ({ no, route: route(facts), citation })),
    reasons: [
      ...triggers.map((trigger) => `符合情形${trigger.no}：${trigger.title}`),
      ...(triggers.length === 0 ? [`不符合${set.title}中的任何一种`] : []),
      ...exclusions.map(
        ({ partial, route }) =>
          `${route(facts)}${partial ? '；生态环境损害部分仍在本案办理' : '；不适用损害赔偿制度'}`,
      ),
      ...unlistedHistoric(facts, set),
    ],
    citation: set.citation,
  };
}

/** A historic site is left out only where the place's scheme says so; elsewhere the claim still needs its obligor. */
function unlistedHistoric(facts: ScopeFacts, set: TriggerSet): string[] {
  const listed = set.exclusions.some(({ code }) => code === 'historic');
  if (!facts.historicWithoutObligor || listed) return [];
  return [`${set.title}未把历史遗留且无责任主体列为不适用情形；启动索赔仍须先查明赔偿义务人`];
}
