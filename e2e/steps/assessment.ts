import { claimRecordOpinion } from '@ecoredress/contract';
import { systemActor } from '../../apps/server/src/access/actor.ts';
import { listDrawn, runOn } from '../../apps/server/src/demo/joint-draw.ts';
import type { Platform } from '../../apps/server/src/platform.ts';
import { day, list, radio, run, text } from './entries.ts';
import type { Screen } from './screen.ts';

/** The itemised claim. */
export async function assess(officer: Screen): Promise<void> {
  await run(
    officer,
    '登记索赔费用',
    list('费用种类', '修复'),
    text('金额', '77000'),
    list('证据', '现场检查笔录'),
  );
  await run(
    officer,
    '登记索赔费用',
    list('费用种类', '调查'),
    text('金额', '3000'),
    list('证据', '现场检查笔录'),
  );
}

/** The opinions of those drawn jointly for the claim, as the officer records them. */
export async function recordOpinions(platform: Platform, claimId: string): Promise<void> {
  const place = await platform.getPlace();
  const bureau = place.units.find(({ code }) => code === 'bureau');
  const actor = systemActor(place.cityCode, bureau?.id ?? '');
  for (const { id, name } of await listDrawn(platform, claimId)) {
    const opinion = {
      expertId: id,
      expertName: name,
      employer: '某设计院',
      professionalTitle: '高级工程师',
      field: '生态环境',
      givenOn: '2026-05-24',
      method: '虚拟治理成本法',
      amountFen: 8_000_000,
      restorable: 'full',
    };
    await runOn(platform, actor, claimRecordOpinion, opinion, claimId);
  }
}

/** 裁量商议, on the penalty's page. */
export async function consult(officer: Screen): Promise<void> {
  await run(
    officer,
    '登记裁量商议',
    day('日期', '2026-05-25'),
    text('参加人', '办案人员、赔偿义务人'),
    text('内容', '愿意主动履行赔偿'),
    radio('是否主动配合履行赔偿', '是'),
    list('证据', '现场检查笔录'),
  );
}

/** 会前磋商 with its three results, then the opinion letter and the notice. */
export async function prepareNegotiation(officer: Screen): Promise<void> {
  await run(
    officer,
    '登记会前磋商结果',
    day('日期', '2026-05-26'),
    text('参加人', '双方'),
    text('金额', '80000'),
    radio('履行模式', '修复与货币相结合'),
    day('履行期限', '2026-07-30'),
  );
  await run(officer, '制作文书', list('文书', '磋商赔偿意见书'), day('出具日期', '2026-05-27'));
  await run(
    officer,
    '送达磋商告知书',
    day('送达日期', '2026-05-27'),
    day('答复期限', '2026-06-10'),
    text('方法', '直接送达'),
  );
  await run(officer, '登记义务人答复', day('答复日期', '2026-05-29'), radio('是否同意磋商', '是'));
  await run(officer, '进入磋商', day('开始日期', '2026-05-30'));
}
