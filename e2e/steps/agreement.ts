import { day, inside, list, radio, run, runRefused, text } from './entries.ts';
import type { Screen } from './screen.ts';

interface Round {
  readonly heldOn: string;
  readonly obligorOffer: string;
  readonly result: '达成一致' | '继续磋商';
}

async function round(officer: Screen, { heldOn, obligorOffer, result }: Round): Promise<void> {
  await run(
    officer,
    '登记磋商会议',
    day('日期', heldOn),
    text('地点', '龙海生态环境局会议室'),
    text('主持', '龙海生态环境局'),
    inside(
      '参加人 1',
      text('名称（姓名）', '陈某'),
      text('单位', '龙海生态环境局'),
      text('身份', '权利人代表'),
    ),
    inside(
      '参加人 2',
      text('名称（姓名）', '张某'),
      text('单位', '龙海甲食品有限公司'),
      text('身份', '义务人'),
    ),
    text('权利人一方意见金额', '80000'),
    text('义务人一方意见金额', obligorOffer),
    text('会议纪要', `双方就赔偿数额交换意见，${result}。`),
    list('会议结果', result),
  );
}

/** Two meetings; the second agrees. */
export async function negotiate(officer: Screen): Promise<void> {
  await round(officer, { heldOn: '2026-06-01', obligorOffer: '60000', result: '继续磋商' });
  await round(officer, { heldOn: '2026-06-08', obligorOffer: '75000', result: '达成一致' });
  await run(officer, '确认磋商结果', radio('结果', '达成一致'), day('确认日期', '2026-06-09'));
}

const terms = [
  text('赔偿金额', '75000'),
  text('违约责任', '逾期不履行的，依法申请强制执行。'),
  text('监督与评估', '由承办机构监督，履行后组织效果评估。'),
  inside(
    '修复方案',
    list('修复方式', '增殖放流'),
    text('数量', '12000'),
    list('单位', '尾'),
    radio('就地修复', '否'),
    text('地点', '九龙江口增殖放流点'),
    text('异地修复的理由', '损害地不具备原地修复条件'),
    text('修复标准', '放流规格不小于五厘米，数量足额'),
    day('开始日期', '2026-06-20'),
    day('完成日期', '2026-07-20'),
  ),
];

/** The agreement: an amount that differs from the pre-meeting result needs its reason. */
export async function agree(officer: Screen): Promise<void> {
  await runRefused(officer, '起草赔偿协议', /会前磋商结果不同/, ...terms);
  await run(officer, '起草赔偿协议', ...terms, text('金额不同的理由', '义务人已自行清理部分污染'));
  await run(
    officer,
    '签订赔偿协议',
    text('权利人一方签字人', '陈某'),
    day('权利人一方签字日期', '2026-06-10'),
    text('义务人一方签字人', '张某'),
    day('义务人一方签字日期', '2026-06-10'),
  );
  await run(officer, '制作文书', list('文书', '赔偿协议'), day('出具日期', '2026-06-10'));
}

/** The joint application and the ruling. */
export async function confirm(officer: Screen): Promise<void> {
  const application = [day('申请日期', '2026-06-11'), text('法院', '龙海区人民法院')];
  await runRefused(
    officer,
    '申请司法确认',
    /双方共同申请/,
    ...application,
    radio('赔偿义务人一方申请', '否'),
  );
  await run(officer, '申请司法确认', ...application);
  await run(
    officer,
    '登记司法确认裁定',
    radio('裁定结果', '确认有效'),
    day('裁定日期', '2026-06-18'),
    text('裁定文号', '（2026）闽0604民特1号'),
  );
}
