import { readRefusal } from './case.ts';
import { day, list, radio, run, runRefused, text } from './entries.ts';
import { type Bureau, goToCase } from './opening.ts';

/** Payment in two parts; what would be too much is refused by the excess. */
export async function pay({ finance, officer }: Bureau): Promise<void> {
  const payment = (yuan: string, voucherNo: string) => [
    text('金额', yuan),
    day('到账日期', '2026-06-25'),
    text('缴款人', '龙海甲食品有限公司'),
    text('票据号', voucherNo),
  ];
  await goToCase(finance, officer);
  await run(finance, '登记赔偿款到账', ...payment('50000', '0001'));
  await runRefused(finance, '登记赔偿款到账', '超出应缴金额 10,000.00 元', ...payment('35000', '0002'));
  await run(finance, '登记赔偿款到账', ...payment('25000', '0002'));
}

/** The restoration as agreed, done in two parts, the last one before the evaluation. */
export async function restore({ officer }: Bureau): Promise<void> {
  await officer.page.reload();
  await run(officer, '制定修复方案', radio('由谁修复', '赔偿义务人'));
  const progress = (doneOn: string, quantity: string) => [
    day('日期', doneOn),
    text('数量', quantity),
    list('单位', '尾'),
    text('地点', '九龙江口增殖放流点'),
    text('说明', '放流鱼苗，现场清点'),
    list('证据', '现场检查笔录'),
  ];
  await run(officer, '登记修复进度', ...progress('2026-07-01', '7000'));
  await readRefusal(officer, '确认履行完毕', /7000|5000/);
  await run(officer, '登记修复进度', ...progress('2026-07-10', '5000'));
  await run(officer, '确认履行完毕', day('履行完毕日期', '2026-07-12'));
}

/** An evaluation that fails, the rectification, and one that passes. */
export async function evaluate({ officer }: Bureau): Promise<void> {
  const evaluation = (evaluatedOn: string, findings: string) => [
    day('评估日期', evaluatedOn),
    text('评估人', '王专家、赵专家'),
    text('评估标准', '放流规格不小于五厘米，数量足额'),
    text('评估意见', findings),
  ];
  await run(
    officer,
    '登记修复效果评估',
    ...evaluation('2026-07-15', '部分鱼苗规格不足'),
    radio('评估结果', '未达标准，限期整改'),
    day('整改期限', '2026-07-31'),
  );
  await readRefusal(officer, '结案', /整改/);
  await run(
    officer,
    '登记修复效果评估',
    ...evaluation('2026-07-28', '补放后规格、数量达到要求'),
    radio('评估结果', '达到标准'),
  );
}

/** The closing gate names what is missing; then the head closes. */
export async function close({ officer, head }: Bureau): Promise<void> {
  await goToCase(head, officer);
  await readRefusal(head, '结案', '尚未制作结案报告');
  await run(officer, '制作文书', list('文书', '结案报告'), day('出具日期', '2026-07-30'));
  await head.page.reload();
  await run(head, '结案', day('结案日期', '2026-07-31'), text('摘要', '赔偿款已缴清，修复达到标准。'));
}
