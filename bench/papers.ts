import { annexForm, createPdfRenderer } from '@ecoredress/documents';
import { median, timed } from './place.ts';

const COUNT = 100;

/** Form 1 as PDF with the renderer warm: milliseconds a paper. */
export async function benchPapers() {
  const signature = { opinion: '同意', name: '张三', date: '2026年5月8日' };
  const form = annexForm({
    title: '索赔启动登记表',
    source: '资源与环境行政处罚案件',
    number: '漳环赔立〔2026〕2号',
    cause: '超标排放水污染物',
    obligor: { name: '甲公司', address: '乙路', citizenId: '', legalRepresentative: '丙', post: '经理' },
    reason: '外排废水化学需氧量超标一点二倍，造成地表水损害。'.repeat(8),
    remark: '',
    handler: signature,
    division: signature,
    department: signature,
  });
  const renderer = createPdfRenderer();
  try {
    const coldMilliseconds = Math.round(await timed(() => renderer.render(form)));
    const warm: number[] = [];
    for (let index = 0; index < COUNT; index += 1) {
      // Another number each time, so that nothing is answered from memory.
      warm.push(await timed(() => renderer.render({ ...form, number: `${index}` })));
    }
    return { papers: COUNT, coldMilliseconds, warmMedianMilliseconds: Math.round(median(warm) * 10) / 10 };
  } finally {
    await renderer.close();
  }
}
