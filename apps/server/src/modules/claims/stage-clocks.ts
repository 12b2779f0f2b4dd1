interface StageClocks {
  /** Rules whose clocks stop on entering the stage; left out = every running clock stops. */
  readonly stops?: readonly string[];
  /** Rules whose clocks start on entering the stage. */
  readonly starts: readonly string[];
}

const NONE: StageClocks = { stops: [], starts: [] };

/** Which of the claim's clocks entering a stage stops and starts; the rules themselves are in the law package. */
export const STAGE_CLOCKS: Readonly<Record<string, StageClocks>> = {
  initiation: NONE,
  // 启动: the procuratorate is told within 15 days (E02); the place's whole-case limit runs (E12).
  investigation: { stops: [], starts: ['E02', 'E04', 'E12'] },
  assessment: { stops: ['E04'], starts: [] },
  negotiation: NONE,
  negotiationFailed: { stops: ['E05', 'E06'], starts: [] },
  agreement: { stops: ['E05', 'E06'], starts: [] },
  confirmation: { stops: ['E08'], starts: [] },
  performance: { stops: ['E08', 'E09'], starts: [] },
  evaluation: NONE,
  litigation: { stops: ['E05', 'E06'], starts: [] },
  enforcement: { stops: ['E10'], starts: [] },
  closed: { starts: [] },
  notFiled: { starts: [] },
  terminated: { starts: [] },
  referred: { starts: [] },
};
