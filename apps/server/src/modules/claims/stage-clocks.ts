import { LIMITED_STAGES, stageLimitRuleId } from '@ecoredress/law';

interface StageClocks {
  /** Rules whose clocks stop on entering the stage; left out = every running clock stops. */
  readonly stops?: readonly string[];
  /** Rules whose clocks start on entering the stage. */
  readonly starts: readonly string[];
}

/** Which of the claim's clocks entering a stage stops and starts; the rules themselves are in the law package. */
const STAGE_CLOCKS: Readonly<Record<string, StageClocks>> = {
  // 启动: the procuratorate is told within 15 days (E02); the place's whole-case limit runs (E12).
  investigation: { stops: [], starts: ['E02', 'E12'] },
  negotiationFailed: { stops: ['E06'], starts: [] },
  agreement: { stops: ['E06'], starts: [] },
  confirmation: { stops: ['E08', 'E08M'], starts: [] },
  performance: { stops: ['E08', 'E08M', 'E09'], starts: [] },
  litigation: { stops: ['E06'], starts: [] },
  enforcement: { stops: ['E10'], starts: [] },
  closed: { starts: [] },
  notFiled: { starts: [] },
  terminated: { starts: [] },
  referred: { starts: [] },
};
const NONE: StageClocks = { stops: [], starts: [] };

/** The clocks that going from one stage to another stops and starts, the place's own limits of the stages among them. */
export function stageClocks(from: string, to: string): StageClocks {
  const { stops, starts } = STAGE_CLOCKS[to] ?? NONE;
  const limitOf = (stage: string) =>
    LIMITED_STAGES.filter((limited) => limited === stage).map(stageLimitRuleId);
  return { ...(stops ? { stops: [...stops, ...limitOf(from)] } : {}), starts: [...starts, ...limitOf(to)] };
}
