import type { LegalSource } from './types.ts';

type Row = Omit<LegalSource, 'level' | 'inForceFrom'> &
  Partial<Pick<LegalSource, 'level'>> & { readonly from: string };

function local({ from, ...row }: Row): LegalSource {
  return { level: 'local', inForceFrom: Temporal.PlainDate.from(from), ...row };
}

const BUREAU = '漳州市生态环境局';
const ZHANGZHOU = 'cn/fujian/zhangzhou';
const REPORTED = '仅见报道，印发日期待核。';

/** Not a law: what a place has set for itself in the product. It is cited so that a limit says where it comes from. */
const OWN: readonly LegalSource[] = [
  local({
    id: 'place-setting',
    title: '本地办案时限设定',
    shortTitle: '本地设定',
    issuer: '本地主管部门',
    from: '2018-01-01',
    verified: false,
    note: '由本地在系统设置中规定，不是国家规定的期限。',
  }),
];

const FUJIAN: readonly LegalSource[] = [
  local({
    id: 'fj-plan2018',
    title: '福建省生态环境损害赔偿制度改革实施方案',
    shortTitle: '福建方案',
    issuer: '福建省委办公厅、省政府办公厅',
    from: '2018-09-01',
    verified: true,
  }),
  local({
    id: 'zz-plan',
    place: ZHANGZHOU,
    title: '漳州市生态环境损害赔偿制度改革实施方案',
    shortTitle: '漳州方案',
    issuer: '漳州市委、市政府',
    from: '2018-12-01',
    verified: true,
    note: REPORTED,
  }),
  local({
    id: 'zz-notice-2021',
    place: ZHANGZHOU,
    title: '关于推进开展生态环境损害赔偿案件的通知',
    shortTitle: '漳州2021年通知',
    issuer: BUREAU,
    from: '2021-01-20',
    verified: true,
  }),
  local({
    id: 'zz-notice',
    place: ZHANGZHOU,
    title: '关于加强生态环境损害赔偿工作的通知',
    shortTitle: '漳州加强工作通知',
    issuer: BUREAU,
    from: '2021-01-20',
    verified: true,
    note: REPORTED,
  }),
  local({
    id: 'zz-meeting-2021',
    place: ZHANGZHOU,
    title: '全市生态环境损害赔偿制度改革工作推进视频会议要求',
    shortTitle: '漳州2021年推进会',
    issuer: BUREAU,
    from: '2021-02-02',
    verified: true,
    note: '会议要求，见报道。',
  }),
  local({
    id: 'zz-further',
    place: ZHANGZHOU,
    title: '漳州市关于进一步推进生态环境损害赔偿制度落实的通知',
    shortTitle: '漳州进一步推进通知',
    issuer: '漳州市',
    from: '2021-12-01',
    verified: true,
    note: REPORTED,
  }),
  local({
    id: 'zz-flow',
    place: ZHANGZHOU,
    title: '漳州市生态环境损害赔偿流程图',
    shortTitle: '漳州流程图',
    issuer: BUREAU,
    from: '2021-04-23',
    verified: true,
  }),
  local({
    id: 'zz-fund',
    place: ZHANGZHOU,
    title: '漳州市生态环境损害赔偿资金管理办法（试行）',
    shortTitle: '漳州资金办法',
    issuer: '漳州市财政局、自然资源局、中级人民法院、人民检察院',
    from: '2021-04-23',
    verified: true,
    note: '另有报道作“资金管理暂行办法（试行）”。',
  }),
  local({
    id: 'zz-scoring-2021',
    place: ZHANGZHOU,
    title: '漳州市生态环境损害赔偿制度落实情况市对县考核评分细则',
    shortTitle: '漳州考核细则',
    issuer: BUREAU,
    from: '2021-01-01',
    verified: true,
    note: REPORTED,
  }),
  local({
    id: 'zz-experts-2021',
    place: ZHANGZHOU,
    title: '漳州市市级生态损害赔偿专家库的组成',
    shortTitle: '漳州专家库',
    issuer: BUREAU,
    from: '2021-11-30',
    verified: true,
    note: '仅见报道：吸纳中级人民法院专家库成员43人，遴选生态环境系统高工以上技术专家31人；组建文件待核。',
  }),
  local({
    id: 'zz-no-baseline',
    place: ZHANGZHOU,
    title: '漳州市“无基准金额”办案模式',
    shortTitle: '漳州无基准金额',
    issuer: BUREAU,
    from: '2021-01-20',
    verified: true,
    note: '见漳州市专题报道，报道举例为处罚金额的10%；没有国家规定，起始日期及以拟处罚还是已处罚金额为准待核。',
  }),
  local({
    id: 'zz-tasks-2021',
    place: ZHANGZHOU,
    title: '2021年度漳州市生态环境损害赔偿制度改革落实情况任务分解表',
    shortTitle: '漳州2021年任务分解表',
    issuer: BUREAU,
    from: '2021-01-01',
    verified: true,
    note: REPORTED,
  }),
];

/** Simplified assessment and small damage elsewhere, as reported. */
const ELSEWHERE: readonly LegalSource[] = [
  local({
    id: 'cq-2025',
    place: 'cn/chongqing',
    title: '重庆市生态环境损害赔偿简易鉴定评估程序规定',
    shortTitle: '重庆简易评估规定',
    issuer: '重庆市生态环境局等9部门',
    from: '2025-04-15',
    verified: false,
    note: '金额见报道；施行日期待核。',
  }),
  local({
    id: 'zj-grading2025',
    place: 'cn/zhejiang',
    title: '浙江省生态环境损害赔偿案件分级办理的规定',
    shortTitle: '浙江分级办理',
    issuer: '浙江省生态环境厅',
    from: '2025-09-01',
    verified: false,
    note: '仅见报道，正式名称和施行日期待核。',
  }),
];

/** The measures sent out with 湘环发〔2021〕7号; their texts have not been read. */
function hunanMeasure(id: string, subject: string): LegalSource {
  return local({
    id,
    title: `湖南省生态环境${subject}`,
    shortTitle: `湖南${subject.replace(/^损害|（试行）$/g, '')}`,
    number: '湘环发〔2021〕7号',
    issuer: '湖南省生态环境厅等11厅局',
    from: '2021-04-14',
    verified: false,
  });
}

const HUNAN: readonly LegalSource[] = [
  local({
    id: 'hn-office-2018',
    title: '关于进一步做好生态环境损害赔偿制度改革工作的通知',
    shortTitle: '湖南2018年通知',
    number: '湘环损赔办〔2018〕1号',
    issuer: '湖南省生态环境损害赔偿制度改革试点工作领导小组办公室',
    from: '2018-01-01',
    verified: false,
    note: '印发日期待核。',
  }),
  local({
    id: 'hn-2021',
    title: '湖南省生态环境损害调查办法等6个文件',
    shortTitle: '湖南六个办法',
    number: '湘环发〔2021〕7号',
    issuer: '湖南省生态环境厅等11厅局',
    from: '2021-04-14',
    verified: false,
  }),
  hunanMeasure('hn-investigation', '损害调查办法'),
  hunanMeasure('hn-negotiation', '损害赔偿磋商管理办法'),
  hunanMeasure('hn-restoration', '损害修复监督管理办法'),
  hunanMeasure('hn-fund', '损害赔偿资金管理办法'),
  hunanMeasure('hn-report', '损害事件报告办法（试行）'),
  hunanMeasure('hn-disclosure', '损害赔偿信息公开办法（试行）'),
  local({
    id: 'penaltyForms2024',
    title: '湖南省生态环境行政处罚相关文书范本（2024年版）',
    shortTitle: '湖南处罚文书范本',
    issuer: '湖南省生态环境厅',
    level: 'guide',
    from: '2024-01-01',
    articleUnit: '号文书',
    verified: true,
  }),
  local({
    id: 'hy-plan2021',
    title: '衡阳市生态环境损害赔偿制度改革实施方案',
    shortTitle: '衡阳方案',
    number: '衡政办发〔2021〕24号',
    issuer: '衡阳市人民政府办公室',
    from: '2021-01-01',
    verified: false,
    note: '印发日期待核。',
  }),
  local({
    id: 'shigu2022',
    title: '石鼓区生态环境损害赔偿制度改革实施方案',
    shortTitle: '石鼓方案',
    number: '石政办发〔2022〕6号',
    issuer: '石鼓区人民政府办公室',
    from: '2022-03-11',
    articleUnit: '部分',
    verified: true,
  }),
];

/** Papers of provinces, cities and counties that the built-in places rest on. */
export const LOCAL_SOURCES: readonly LegalSource[] = [...OWN, ...FUJIAN, ...HUNAN, ...ELSEWHERE];
