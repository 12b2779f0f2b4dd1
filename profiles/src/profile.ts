import type {
  Citation,
  ClockRule,
  EligibilityRuleSet,
  ExpertPoolRules,
  LeniencyRuleSet,
  TriggerSet,
} from '@ecoredress/law';

/** Where a unit's name and code come from. */
export type UnitSource = 'GB/T 2260' | 'generally known' | 'source document';

export type UnitKind =
  | 'government'
  | 'environmentBureau'
  | 'branchBureau'
  | 'cityOffice'
  | 'lineDepartment'
  | 'court'
  | 'procuratorate'
  | 'zone'
  | 'county'
  | 'root';

/** A unit that a place starts with. `code` is unique in the place. */
export interface UnitSeed {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  /** Six-digit division code; a local code for zones. */
  readonly divisionCode: string;
  readonly divisionFrom?: string;
  readonly source: UnitSource;
  /** One of the units that report to the city every month (16 in Zhangzhou). */
  readonly reporting: boolean;
  /** Names by which addresses call its territory, old ones included. */
  readonly regionNames: readonly string[];
}

/** A value that the place may set, with its dates, its source and whether that has been checked. */
export interface SettingSeed {
  readonly key: string;
  readonly title: string;
  readonly explanation: string;
  readonly unit: string;
  readonly value: string | number | boolean;
  readonly from: string;
  readonly source: Citation | null;
  /** False = 待核. */
  readonly verified: boolean;
}

/** A jurisdiction as data: the national base with what a province, city or county puts over it. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly cityCode: string;
  readonly cityName: string;
  /** The holder of the right to compensation (赔偿权利人), by name. */
  readonly rightHolder: string;
  readonly units: readonly UnitSeed[];
  readonly settings: readonly SettingSeed[];
  /** The place's own time limits; they stand before the national ones. */
  readonly clockRules: readonly ClockRule[];
  readonly triggerSet: TriggerSet;
  readonly leniencyRuleSet: LeniencyRuleSet;
  /** Whether the line departments guide restorations by their mode, as Zhangzhou's flow chart arranges. */
  readonly guidedRestoration: boolean;
  readonly eligibilityRuleSet: EligibilityRuleSet;
  readonly expertPool: ExpertPoolRules;
  /** Short forms in document numbers: series → the words before 〔year〕. */
  readonly numberPrefixes: Readonly<Record<string, string>>;
  /** The court that confirms agreements (司法确认). */
  readonly confirmationCourt: string;
  /** The file in boundaries/ with the outlines of its counties. */
  readonly boundaries?: string;
}
