export type SourceLevel = 'law' | 'regulation' | 'interpretation' | 'rule' | 'policy' | 'local' | 'guide';

/** One legal source with the time in which it holds. */
export interface LegalSource {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly issuer: string;
  readonly level: SourceLevel;
  readonly inForceFrom: Temporal.PlainDate;
  /** The last day in force. */
  readonly inForceTo?: Temporal.PlainDate;
  /** The source that took its place. */
  readonly repealedBy?: string;
  /** True when its text was read; false = 待核. */
  readonly verified: boolean;
  readonly note?: string;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const CODE_DAY = day('2026-08-15');
const BEFORE_CODE = CODE_DAY.subtract({ days: 1 });

function repealed(id: string, title: string, from: string): LegalSource {
  return {
    id,
    title,
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day(from),
    inForceTo: BEFORE_CODE,
    repealedBy: 'code',
    verified: true,
    note: '自2026年8月15日起由《生态环境法典》取代；此前的行为按从旧兼从轻适用。',
  };
}

/** The register of sources: laws, judicial interpretations, central and local policy papers. */
export const LEGAL_SOURCES: readonly LegalSource[] = [
  {
    id: 'code',
    title: '中华人民共和国生态环境法典',
    issuer: '全国人民代表大会',
    level: 'law',
    inForceFrom: CODE_DAY,
    verified: true,
    note: '条文据一份第三方文本录入，用于正式文书前须与全国人大公布文本核对。',
  },
  repealed('epLaw', '中华人民共和国环境保护法', '2015-01-01'),
  repealed('waterLaw', '中华人民共和国水污染防治法', '2018-01-01'),
  repealed('airLaw', '中华人民共和国大气污染防治法', '2018-10-26'),
  repealed('soilLaw', '中华人民共和国土壤污染防治法', '2019-01-01'),
  repealed('wasteLaw', '中华人民共和国固体废物污染环境防治法', '2020-09-01'),
  {
    id: 'civil',
    title: '中华人民共和国民法典',
    issuer: '全国人民代表大会',
    level: 'law',
    inForceFrom: day('2021-01-01'),
    verified: true,
  },
  {
    id: 'tortLaw',
    title: '中华人民共和国侵权责任法',
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day('2010-07-01'),
    inForceTo: day('2020-12-31'),
    repealedBy: 'civil',
    verified: true,
  },
  {
    id: 'civilProcedure',
    title: '中华人民共和国民事诉讼法',
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day('2024-01-01'),
    verified: true,
  },
  {
    id: 'penaltyLaw',
    title: '中华人民共和国行政处罚法',
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day('2021-07-15'),
    verified: true,
  },
  {
    id: 'coercionLaw',
    title: '中华人民共和国行政强制法',
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day('2012-01-01'),
    verified: true,
  },
  {
    id: 'reconsiderationLaw',
    title: '中华人民共和国行政复议法',
    issuer: '全国人大常委会',
    level: 'law',
    inForceFrom: day('2024-01-01'),
    verified: true,
  },
  {
    id: 'penaltyReg',
    title: '生态环境行政处罚办法',
    number: '生态环境部令第30号',
    issuer: '生态环境部',
    level: 'rule',
    inForceFrom: day('2023-07-01'),
    verified: true,
    note: '尚引用已废止的《环境保护法》，修订情况待核。',
  },
  {
    id: 'plan2017',
    title: '生态环境损害赔偿制度改革方案',
    number: '中办发〔2017〕68号',
    issuer: '中共中央办公厅、国务院办公厅',
    level: 'policy',
    inForceFrom: day('2018-01-01'),
    verified: false,
  },
  {
    id: 'opinion2020',
    title: '关于推进生态环境损害赔偿制度改革若干具体问题的意见',
    number: '环法规〔2020〕44号',
    issuer: '生态环境部等11部门',
    level: 'policy',
    inForceFrom: day('2020-08-31'),
    verified: false,
  },
  {
    id: 'reg2022',
    title: '生态环境损害赔偿管理规定',
    number: '环法规〔2022〕31号',
    issuer: '生态环境部等14部门',
    level: 'policy',
    inForceFrom: day('2022-04-26'),
    verified: false,
    note: '第1至4条、第8条第1款已核，其余条文待核。',
  },
  {
    id: 'opinion2025',
    title: '关于深入推进生态环境损害赔偿制度改革若干具体问题的意见',
    number: '环法规〔2025〕6号',
    issuer: '生态环境部等12部门',
    level: 'policy',
    inForceFrom: day('2025-01-13'),
    verified: false,
  },
  {
    id: 'fund2020',
    title: '生态环境损害赔偿资金管理办法（试行）',
    number: '财资环〔2020〕6号',
    issuer: '财政部等9部门',
    level: 'policy',
    inForceFrom: day('2020-03-11'),
    verified: true,
  },
  {
    id: 'spc2019',
    title: '最高人民法院关于审理生态环境损害赔偿案件的若干规定（试行）',
    issuer: '最高人民法院',
    level: 'interpretation',
    inForceFrom: day('2019-06-05'),
    verified: true,
  },
  {
    id: 'procCivil',
    title: '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
    issuer: '最高人民法院、最高人民检察院',
    level: 'interpretation',
    inForceFrom: day('2018-03-02'),
    verified: true,
  },
  {
    id: 'envCivil',
    title: '最高人民法院关于审理环境民事公益诉讼案件适用法律若干问题的解释',
    issuer: '最高人民法院',
    level: 'interpretation',
    inForceFrom: day('2015-01-07'),
    verified: true,
  },
  {
    id: 'proc2024',
    title: '关于加强生态环境损害赔偿与检察公益诉讼衔接的意见',
    number: '高检发办字〔2024〕237号',
    issuer: '最高人民检察院、生态环境部',
    level: 'policy',
    inForceFrom: day('2024-01-01'),
    verified: false,
    note: '印发日期待核。',
  },
  {
    id: 'transfer310',
    title: '行政执法机关移送涉嫌犯罪案件的规定',
    number: '国务院令第310号',
    issuer: '国务院',
    level: 'regulation',
    inForceFrom: day('2020-08-07'),
    verified: true,
  },
  {
    id: 'link2017',
    title: '环境保护行政执法与刑事司法衔接工作办法',
    number: '环环监〔2017〕17号',
    issuer: '环境保护部、公安部、最高人民检察院',
    level: 'rule',
    inForceFrom: day('2017-01-25'),
    verified: true,
  },
  {
    id: 'penaltyForms2024',
    title: '湖南省生态环境行政处罚相关文书范本（2024年版）',
    issuer: '湖南省生态环境厅',
    level: 'guide',
    inForceFrom: day('2024-01-01'),
    verified: true,
  },
  {
    id: 'emergencyPlan2014',
    title: '国家突发环境事件应急预案',
    number: '国办函〔2014〕119号',
    issuer: '国务院办公厅',
    level: 'policy',
    inForceFrom: day('2014-12-29'),
    verified: false,
  },
  {
    id: 'fj-plan2018',
    title: '福建省生态环境损害赔偿制度改革实施方案',
    issuer: '福建省委办公厅、省政府办公厅',
    level: 'local',
    inForceFrom: day('2018-09-01'),
    verified: true,
  },
  {
    id: 'hn-2021',
    title: '湖南省生态环境损害调查办法等6个文件',
    number: '湘环发〔2021〕7号',
    issuer: '湖南省生态环境厅等11厅局',
    level: 'local',
    inForceFrom: day('2021-04-14'),
    verified: false,
  },
  {
    id: 'shigu2022',
    title: '石鼓区生态环境损害赔偿制度改革实施方案',
    number: '石政办发〔2022〕6号',
    issuer: '石鼓区人民政府办公室',
    level: 'local',
    inForceFrom: day('2022-03-11'),
    verified: true,
  },
  {
    id: 'zz-plan',
    title: '漳州市生态环境损害赔偿制度改革实施方案',
    issuer: '漳州市委、市政府',
    level: 'local',
    inForceFrom: day('2018-12-01'),
    verified: true,
    note: '仅见报道，印发日期待核。',
  },
  {
    id: 'zz-notice-2021',
    title: '关于推进开展生态环境损害赔偿案件的通知',
    issuer: '漳州市生态环境局',
    level: 'local',
    inForceFrom: day('2021-01-20'),
    verified: true,
  },
  {
    id: 'zz-fund',
    title: '漳州市生态环境损害赔偿资金管理办法（试行）',
    issuer: '漳州市财政局、自然资源局、中级人民法院、人民检察院',
    level: 'local',
    inForceFrom: day('2021-04-23'),
    verified: true,
  },
  {
    id: 'zz-flow',
    title: '漳州市生态环境损害赔偿流程图',
    issuer: '漳州市生态环境局',
    level: 'local',
    inForceFrom: day('2021-04-23'),
    verified: true,
  },
  {
    id: 'zz-notice',
    title: '关于加强生态环境损害赔偿工作的通知',
    issuer: '漳州市生态环境局',
    level: 'local',
    inForceFrom: day('2021-01-20'),
    verified: true,
    note: '仅见报道，印发日期待核。',
  },
  {
    id: 'zz-further',
    title: '漳州市关于进一步推进生态环境损害赔偿制度落实的通知',
    issuer: '漳州市',
    level: 'local',
    inForceFrom: day('2021-12-01'),
    verified: true,
    note: '仅见报道，印发日期待核。',
  },
];
