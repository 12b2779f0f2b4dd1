import type { Citation } from '../citations/types.ts';
import { isBefore } from '../dates/days.ts';

/** A kind of damage by which a department is found. */
export interface DamageKind {
  readonly code: string;
  readonly title: string;
}

/** A damage kind that one department does not handle under circumstances. */
export interface DutyException {
  readonly text: string;
  readonly applies: (circumstances: DutyCircumstances) => boolean;
}

/** One line of a table of duties: a department and the kinds of damage it handles. */
export interface DutyLine {
  readonly department: string;
  readonly kinds: readonly DamageKind[];
  /** Kinds for which the department answers only where it is the managing body (其管理的). */
  readonly ownOnly: readonly string[];
  readonly exception?: DutyException;
}

/** A task beside the claims themselves: funds, collection, mediation, supervision. */
export interface SupportDuty {
  readonly department: string;
  readonly task: string;
}

/** Who handles which damage in a place. */
export interface DutyTable {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  readonly lines: readonly DutyLine[];
  /** Groups of kinds that the document divides between departments without a clear border. */
  readonly overlaps: readonly (readonly string[])[];
  readonly support: readonly SupportDuty[];
}

export interface DutyCircumstances {
  readonly occurredOn?: Temporal.PlainDate | undefined;
  readonly obligorUnknown?: boolean | undefined;
}

export interface DutyCandidate {
  readonly department: string;
  /** The kinds by which the department was found, as the document titles them. */
  readonly because: readonly string[];
  /** Answers only for what it manages itself. */
  readonly ownOnly: boolean;
  readonly exception?: { readonly text: string; readonly applies: boolean };
}

export interface DutyRoute {
  readonly candidates: readonly DutyCandidate[];
  /** Several departments may be in charge: a person chooses. */
  readonly choice: boolean;
  readonly citation: Citation;
}

/** All kinds of damage of a table, each once, in printed order. */
export function damageKinds(table: DutyTable): DamageKind[] {
  const kinds = new Map(table.lines.flatMap((line) => line.kinds).map((kind) => [kind.code, kind]));
  return [...kinds.values()];
}

/**
 * The departments that may handle damage of these kinds, those of overlapping kinds included, in printed
 * order. Exceptions are shown with whether they hold here. Throws RangeError for a kind the table does not have.
 */
export function routeDuties(
  codes: readonly string[],
  table: DutyTable,
  circumstances: DutyCircumstances = {},
): DutyRoute {
  const known = new Set(damageKinds(table).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new RangeError(`no damage kind ${unknown} in ${table.id}`);
  const wanted = new Set([
    ...codes,
    ...table.overlaps.filter((group) => group.some((code) => codes.includes(code))).flat(),
  ]);
  const candidates = table.lines.flatMap((line) => candidatesOf(line, wanted, circumstances));
  const departments = new Set(candidates.map(({ department }) => department));
  return { candidates, choice: departments.size > 1, citation: table.citation };
}

function candidatesOf(
  line: DutyLine,
  wanted: ReadonlySet<string>,
  circumstances: DutyCircumstances,
): DutyCandidate[] {
  const hits = line.kinds.filter(({ code }) => wanted.has(code));
  if (hits.length === 0) return [];
  const { department, exception } = line;
  return [
    {
      department,
      because: hits.map(({ title }) => title),
      ownOnly: hits.every(({ code }) => line.ownOnly.includes(code)),
      ...(exception
        ? { exception: { text: exception.text, applies: exception.applies(circumstances) } }
        : {}),
    },
  ];
}

/** 《土壤污染防治法》 in force. */
const SOIL_LAW_DAY = Temporal.PlainDate.from('2019-01-01');

/** Old soil pollution without a known polluter is not the agriculture bureau's. */
const OLD_SOIL: DutyException = {
  text: '《土壤污染防治法》施行（2019年1月1日）前产生，并且无法认定土壤污染责任人的污染地块除外',
  applies: ({ occurredOn, obligorUnknown }) =>
    occurredOn !== undefined && isBefore(occurredOn, SOIL_LAW_DAY) && obligorUnknown === true,
};

const kind = (code: string, title: string): DamageKind => ({ code, title });

/** Annex 5 of 石政办发〔2022〕6号: six departments, nine lines of damage, and seven with other tasks. */
export const SHIGU_DUTIES: DutyTable = {
  id: 'shigu',
  title: '石鼓区生态环境损害赔偿职责分工',
  citation: { sourceId: 'shigu2022', article: '附件5' },
  lines: [
    {
      department: '区自然资源局',
      kinds: [
        kind('land', '土地资源'),
        kind('minerals', '矿产资源'),
        kind('fossils', '古生物化石'),
        kind('mineGeology', '矿山地质环境'),
      ],
      ownOnly: [],
    },
    {
      department: '区自然资源局',
      kinds: [
        kind('forest', '森林'),
        kind('wetland', '湿地'),
        kind('grassland', '草原'),
        kind('wildlife', '陆生野生动植物'),
        kind('nationalPark', '国家公园'),
        kind('natureReserve', '自然保护区'),
        kind('naturePark', '自然公园'),
        kind('scenicArea', '风景名胜区'),
      ],
      ownOnly: ['nationalPark', 'natureReserve', 'naturePark', 'scenicArea'],
    },
    {
      department: '区生态环境分局',
      kinds: [kind('emergency', '突发生态环境事件')],
      ownOnly: [],
    },
    {
      department: '区生态环境分局',
      kinds: [kind('keyArea', '重点生态功能区'), kind('prohibitedZone', '禁止开发区')],
      ownOnly: [],
    },
    {
      department: '区生态环境分局',
      kinds: [
        kind('airGrade', '大气环境质量等级下降'),
        kind('waterGrade', '水环境质量等级下降'),
        kind('soilRisk', '土壤环境风险等级上升'),
      ],
      ownOnly: [],
    },
    {
      department: '区水利局',
      kinds: [kind('river', '河流'), kind('lake', '湖泊'), kind('reservoir', '水库')],
      ownOnly: ['river', 'lake', 'reservoir'],
    },
    {
      department: '区农业农村局',
      kinds: [
        kind('fishery', '渔业'),
        kind('natureReserve', '自然保护区'),
        kind('farmland', '耕地'),
        kind('orchard', '园地'),
      ],
      ownOnly: ['natureReserve'],
      exception: OLD_SOIL,
    },
    {
      department: '区住建局',
      kinds: [kind('townshipSewage', '镇、街生活污水处理')],
      ownOnly: ['townshipSewage'],
    },
    {
      department: '区城管执法局',
      kinds: [
        kind('urbanGreen', '城市园林绿地'),
        kind('urbanSewage', '城镇生活污水处理'),
        kind('waterGasSupply', '供水供气设施'),
        kind('householdWaste', '生活垃圾处理'),
      ],
      ownOnly: [],
    },
  ],
  overlaps: [
    ['townshipSewage', 'urbanSewage'],
    ['farmland', 'land', 'soilRisk'],
    ['orchard', 'land', 'soilRisk'],
  ],
  support: [
    { department: '区财政局', task: '赔偿资金的管理监督' },
    { department: '区税务局', task: '赔偿资金的征收' },
    { department: '区司法局', task: '指导人民调解委员会开展磋商' },
    { department: '区检察院', task: '支持磋商、起诉，开展公益诉讼' },
    { department: '区人民法院', task: '审判赔偿诉讼，指导磋商协议的司法确认' },
    { department: '区卫健局', task: '环境健康调查、监测与风险评估' },
    { department: '区发改局、区科工信局、区公安分局等', task: '按各自职责配合' },
  ],
};
