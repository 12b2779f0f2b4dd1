import type { LegalSource } from './types.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const CODE_DAY = day('2026-08-15');
const BEFORE_CODE = CODE_DAY.subtract({ days: 1 });
const CONGRESS = '全国人民代表大会';
const COMMITTEE = '全国人大常委会';

function law(id: string, name: string, shortTitle: string, issuer: string, from: string): LegalSource {
  return {
    id,
    title: `中华人民共和国${name}`,
    shortTitle,
    issuer,
    level: 'law',
    inForceFrom: day(from),
    verified: true,
  };
}

/** One of the ten laws that art. 1242 of the Code repeals; the list was read in a secondary source, save for 环境保护法. */
function repealed(id: string, name: string, shortTitle: string, from: string, verified = false): LegalSource {
  return {
    ...law(id, name, shortTitle, COMMITTEE, from),
    inForceTo: BEFORE_CODE,
    repealedBy: 'code',
    verified,
    note: '自2026年8月15日起由《生态环境法典》取代（法典第1242条）；此前的行为从旧兼从轻。',
  };
}

/** Laws, with the edition that is in force or was repealed last. */
export const LAWS: readonly LegalSource[] = [
  {
    ...law('code', '生态环境法典', '法典', CONGRESS, CODE_DAY.toString()),
    note: '条文据一份第三方文本录入，用于正式文书前须与全国人大公布文本核对。',
  },
  repealed('epLaw', '环境保护法', '环保法', '2015-01-01', true),
  repealed('eiaLaw', '环境影响评价法', '环评法', '2018-12-29'),
  repealed('marineLaw', '海洋环境保护法', '海环法', '2024-01-01'),
  repealed('airLaw', '大气污染防治法', '大气法', '2018-10-26'),
  repealed('waterLaw', '水污染防治法', '水法', '2018-01-01'),
  repealed('soilLaw', '土壤污染防治法', '土壤法', '2019-01-01'),
  repealed('wasteLaw', '固体废物污染环境防治法', '固废法', '2020-09-01'),
  repealed('noiseLaw', '噪声污染防治法', '噪声法', '2022-06-05'),
  repealed('radiationLaw', '放射性污染防治法', '放射性法', '2003-10-01'),
  repealed('cleanerLaw', '清洁生产促进法', '清洁生产法', '2012-07-01'),
  law('civil', '民法典', '民法典', CONGRESS, '2021-01-01'),
  {
    ...law('tortLaw', '侵权责任法', '侵权法', COMMITTEE, '2010-07-01'),
    inForceTo: day('2020-12-31'),
    repealedBy: 'civil',
    verified: false,
    note: '石鼓区方案第二部分仍引用；自2021年1月1日起由《民法典》取代。',
  },
  law('civilProcedure', '民事诉讼法', '民诉法', COMMITTEE, '2024-01-01'),
  law('penaltyLaw', '行政处罚法', '处罚法', COMMITTEE, '2021-07-15'),
  law('coercionLaw', '行政强制法', '强制法', COMMITTEE, '2012-01-01'),
  law('reconsiderationLaw', '行政复议法', '复议法', COMMITTEE, '2024-01-01'),
];

function interpretation(
  id: string,
  issuer: string,
  subject: string,
  shortTitle: string,
  from: string,
): LegalSource {
  return {
    id,
    title: `${issuer}${subject}`,
    shortTitle,
    issuer,
    level: 'interpretation',
    inForceFrom: day(from),
    verified: true,
  };
}

const COURT = '最高人民法院';

export const INTERPRETATIONS: readonly LegalSource[] = [
  {
    ...interpretation(
      'spc2019',
      COURT,
      '关于审理生态环境损害赔偿案件的若干规定（试行）',
      '损害赔偿若干规定',
      '2019-06-05',
    ),
    note: '2020年12月修正；早于《生态环境法典》，法典施行后的修订情况待核。',
  },
  {
    ...interpretation(
      'punitive2022',
      COURT,
      '关于审理生态环境侵权纠纷案件适用惩罚性赔偿的解释',
      '惩罚性赔偿解释',
      '2022-01-20',
    ),
    number: '法释〔2022〕1号',
    note: '公布、参照适用于国家规定机关的请求已核；施行日期及第9、10、12条待核。',
  },
  {
    ...interpretation(
      'forest2022',
      COURT,
      '关于审理森林资源民事纠纷案件适用法律若干问题的解释',
      '森林资源解释',
      '2022-06-15',
    ),
    verified: false,
    note: '名称、施行日期待核。',
  },
  interpretation(
    'procCivil',
    '最高人民法院、最高人民检察院',
    '关于检察公益诉讼案件适用法律若干问题的解释',
    '检察公益诉讼解释',
    '2018-03-02',
  ),
  interpretation(
    'envCivil',
    COURT,
    '关于审理环境民事公益诉讼案件适用法律若干问题的解释',
    '环境公益诉讼解释',
    '2015-01-07',
  ),
];
