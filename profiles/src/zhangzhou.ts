import {
  FUJIAN_TRIGGERS,
  ZHANGZHOU_CLOCK_RULES,
  ZHANGZHOU_EXPERT_POOL,
  ZHANGZHOU_LENIENCY,
} from '@ecoredress/law';
import { CN, NATIONAL_SETTINGS, settingsOver } from './national.ts';
import type { Profile, UnitSeed } from './profile.ts';

interface Territory {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly zone: boolean;
  readonly from?: string;
  readonly regionNames: readonly string[];
}

/** Eleven counties and districts by GB/T 2260; 龙海 and 长泰 became districts in 2021. */
const COUNTIES: readonly Territory[] = [
  { code: '350602', name: '芗城区', short: '芗城', zone: false, regionNames: ['芗城区', '芗城'] },
  { code: '350603', name: '龙文区', short: '龙文', zone: false, regionNames: ['龙文区', '龙文'] },
  {
    code: '350604',
    name: '龙海区',
    short: '龙海',
    zone: false,
    from: '2021-01-01',
    regionNames: ['龙海区', '龙海市', '龙海', '350681'],
  },
  {
    code: '350605',
    name: '长泰区',
    short: '长泰',
    zone: false,
    from: '2021-01-01',
    regionNames: ['长泰区', '长泰县', '长泰', '350625'],
  },
  { code: '350622', name: '云霄县', short: '云霄', zone: false, regionNames: ['云霄县', '云霄'] },
  { code: '350623', name: '漳浦县', short: '漳浦', zone: false, regionNames: ['漳浦县', '漳浦'] },
  { code: '350624', name: '诏安县', short: '诏安', zone: false, regionNames: ['诏安县', '诏安'] },
  { code: '350626', name: '东山县', short: '东山', zone: false, regionNames: ['东山县', '东山'] },
  { code: '350627', name: '南靖县', short: '南靖', zone: false, regionNames: ['南靖县', '南靖'] },
  { code: '350628', name: '平和县', short: '平和', zone: false, regionNames: ['平和县', '平和'] },
  { code: '350629', name: '华安县', short: '华安', zone: false, regionNames: ['华安县', '华安'] },
];

/** Five development, investment and high-tech zones: names generally known, codes local (not GB/T 2260). */
const ZONES: readonly Territory[] = [
  {
    code: '3506T1',
    name: '漳州台商投资区',
    short: '台商投资区',
    zone: true,
    regionNames: ['漳州台商投资区', '台商投资区', '角美'],
  },
  {
    code: '3506Z1',
    name: '漳州招商局经济技术开发区',
    short: '漳州开发区',
    zone: true,
    regionNames: ['漳州招商局经济技术开发区', '漳州开发区', '招商局经济技术开发区'],
  },
  {
    code: '3506G1',
    name: '漳州高新技术产业开发区',
    short: '漳州高新区',
    zone: true,
    regionNames: ['漳州高新技术产业开发区', '漳州高新区', '高新技术产业开发区'],
  },
  {
    code: '3506L1',
    name: '古雷港经济开发区',
    short: '古雷',
    zone: true,
    regionNames: ['古雷港经济开发区', '古雷开发区', '古雷'],
  },
  {
    code: '3506C1',
    name: '常山华侨经济开发区',
    short: '常山',
    zone: true,
    regionNames: ['常山华侨经济开发区', '常山开发区', '常山'],
  },
];

/** The sixteen reporting units: counties and districts first, then the zones. */
export const ZHANGZHOU_TERRITORIES: readonly Territory[] = [...COUNTIES, ...ZONES];

const CITY = '350600';

function cityUnit(code: string, name: string, kind: UnitSeed['kind'], parentCode: string | null): UnitSeed {
  return {
    code,
    name,
    kind,
    parentCode,
    divisionCode: CITY,
    source: 'source document',
    reporting: false,
    regionNames: [],
  };
}

/** The environment bureau's branch in a county or zone: the handling body (承办机构). */
function branchBureau(territory: Territory): UnitSeed {
  return {
    code: `branch-${territory.code}`,
    name: territory.zone ? `漳州市生态环境局${territory.short}分局` : `漳州市${territory.short}生态环境局`,
    kind: 'branchBureau',
    parentCode: 'bureau',
    divisionCode: territory.code,
    ...(territory.from ? { divisionFrom: territory.from } : {}),
    source: territory.zone ? 'generally known' : 'GB/T 2260',
    reporting: true,
    regionNames: territory.regionNames,
  };
}

const LINE_DEPARTMENTS = [
  ['dept-resources', '漳州市自然资源局'],
  ['dept-water', '漳州市水利局'],
  ['dept-housing', '漳州市住房和城乡建设局'],
  ['dept-agriculture', '漳州市农业农村局'],
  ['dept-ocean', '漳州市海洋与渔业局'],
  ['dept-forestry', '漳州市林业局'],
  ['dept-finance', '漳州市财政局'],
  ['dept-justice', '漳州市司法局'],
  ['dept-tax', '国家税务总局漳州市税务局'],
] as const;

const UNITS: readonly UnitSeed[] = [
  cityUnit('city', '漳州市人民政府', 'government', null),
  cityUnit('bureau', '漳州市生态环境局', 'environmentBureau', 'city'),
  cityUnit('office', '漳州市生态环境保护委员会办公室', 'cityOffice', 'city'),
  ...LINE_DEPARTMENTS.map(([code, name]) => cityUnit(code, name, 'lineDepartment', 'city')),
  cityUnit('court', '漳州市中级人民法院', 'court', 'city'),
  cityUnit('procuratorate', '漳州市人民检察院', 'procuratorate', 'city'),
  ...ZHANGZHOU_TERRITORIES.map(branchBureau),
];

/** 福建省漳州市: three months a case, the leniency of the consultation, sixteen reporting units. */
export const ZHANGZHOU: Profile = {
  ...CN,
  id: 'cn/fujian/zhangzhou',
  title: '福建省漳州市',
  cityCode: CITY,
  cityName: '漳州市',
  boundaries: 'zhangzhou.geojson',
  rightHolder: '漳州市人民政府',
  units: UNITS,
  settings: settingsOver(NATIONAL_SETTINGS, [
    {
      key: 'assessment.opinionsRequired',
      title: '专家意见份数下限',
      explanation: '“3个以上”按法律用语含本数。',
      unit: '份',
      value: 3,
      from: '2018-01-01',
      source: { sourceId: 'zz-further' },
      verified: true,
    },
    {
      key: 'assessment.jointDrawRequired',
      title: '须共同抽取专家',
      explanation:
        '裁量商议后与赔偿义务人在专家库中共同抽取、委托3个以上专家出具意见，再会前磋商；已有鉴定评估报告的，本系统不再要求。',
      unit: '',
      value: true,
      from: '2021-12-01',
      source: { sourceId: 'zz-further' },
      verified: true,
    },
    {
      key: 'statistics.casesPerUnitYear',
      title: '各单位年度办案目标',
      explanation: '2021年推进会要求各县（区）、开发区年底前实现案件数“零”的突破；其后各年是否沿用待核。',
      unit: '件',
      value: 1,
      from: '2021-02-02',
      source: { sourceId: 'zz-meeting-2021' },
      verified: false,
    },
    {
      key: 'claim.courtNoticePauses',
      title: '法院公告期间是否中止3个月期限',
      explanation: '来源未写明；默认不中止，逾期原因照实显示。',
      unit: '',
      value: false,
      from: '2021-01-20',
      source: null,
      verified: false,
    },
  ]),
  clockRules: ZHANGZHOU_CLOCK_RULES,
  triggerSet: FUJIAN_TRIGGERS,
  leniencyRuleSet: ZHANGZHOU_LENIENCY,
  guidedRestoration: true,
  expertPool: ZHANGZHOU_EXPERT_POOL,
  numberPrefixes: {
    penaltyCase: '漳环罚立',
    claimCase: '漳环赔立',
    opinionLetter: '漳环赔意',
    notice: '漳环赔告',
    agreement: '漳环赔协',
    confirmation: '漳环赔确',
    closing: '漳环赔结',
    court: '漳环赔诉',
    crime: '漳环刑移',
    letter: '漳环赔函',
    form: '漳环赔表',
  },
  confirmationCourt: '漳州市有管辖权的人民法院（待核）',
};
