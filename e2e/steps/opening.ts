import { addEvidence, readRefusal } from './case.ts';
import { answers, day, list, radio, run, text, words } from './entries.ts';
import type { Screen } from './screen.ts';

/** The people of one branch bureau, each at a screen of their own. */
export interface Bureau {
  readonly officer: Screen;
  readonly section: Screen;
  readonly head: Screen;
  readonly finance: Screen;
}

/** Opens the same case on another person's screen. */
export async function goToCase(screen: Screen, from: Screen): Promise<void> {
  await screen.page.goto(from.page.url());
}

/** Form 1 (索赔启动登记表), and its three signatures in their order. */
export async function signInitiation(bureau: Bureau): Promise<void> {
  const { officer, section, head } = bureau;
  await readRefusal(officer, '签署索赔启动登记表', '启动索赔须有初步证据');
  await addEvidence(officer, {
    name: '现场检查笔录',
    kind: '勘验笔录、现场笔录',
    obtainedOn: '2026-05-06',
  });
  await run(
    officer,
    '填写索赔启动登记表',
    text('案情简介及启动索赔理由', '外排废水氨氮超标，造成地表水损害。'),
  );
  await run(officer, '签署索赔启动登记表', day('签署日期', '2026-05-08'));
  await goToCase(section, officer);
  await run(section, '签署索赔启动登记表', day('签署日期', '2026-05-09'), text('意见', '同意启动'));
  await goToCase(head, officer);
  await run(head, '签署索赔启动登记表', day('签署日期', '2026-05-11'));
}

/** Form 3 (调查情况登记表): scope, elements, facts with their evidence, legal basis. */
export async function investigate(officer: Screen): Promise<void> {
  await run(officer, '通报检察机关', day('通报日期', '2026-05-12'), text('检察机关', '龙海区人民检察院'));
  await run(
    officer,
    '判定适用范围',
    list('突发环境事件级别', '不是突发环境事件'),
    answers(
      ['违反法律法规和国家规定造成污染、破坏'],
      [
        '位于重点生态功能区、禁止开发区',
        '位于陆域生态保护红线内',
        '环境质量等级下降、土壤风险等级上升',
        '耕地、林地、湿地、水源地等功能性退化',
        '涉及人身伤害、个人和集体财产损失',
        '历史遗留且无责任主体',
      ],
    ),
  );
  await run(officer, '确定损害要素', list('受损要素', '地表水'));
  await run(
    officer,
    '登记损害事实',
    list('事实种类', '违法行为的具体事实'),
    text('内容', '2026年5月6日外排废水氨氮浓度超标0.5倍'),
    list('证据', '现场检查笔录'),
  );
  await run(officer, '引用法律依据', list('法律依据', '第1234条'));
  await run(
    officer,
    '填写调查情况登记表',
    text('案件线索', '行政处罚案件'),
    words('调查人员', '陈某', '林某'),
    text('方法', '现场勘查、采样监测、询问'),
    day('开始日期', '2026-05-12'),
    day('结束日期', '2026-05-18'),
    text('调查范围', '排污口及下游五百米'),
    radio('是否需要索赔', '是'),
    text('理由', '违法行为造成地表水损害，义务人明确'),
    text('开展磋商的建议', '建议开展磋商'),
  );
  await run(officer, '提交调查情况登记表', day('提交日期', '2026-05-20'));
}
