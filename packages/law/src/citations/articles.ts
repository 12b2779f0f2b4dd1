/** What an article says, in our own short words; the official text is to be consulted for documents. */
export interface Article {
  readonly sourceId: string;
  readonly article: string;
  readonly summary: string;
  /** True when the article's text was read; false = 待核. */
  readonly verified: boolean;
  /** The article that carries the rule on, when its source is repealed. */
  readonly successor?: { readonly sourceId: string; readonly article: string };
}

function article(sourceId: string, number: string, summary: string, verified = true): Article {
  return { sourceId, article: number, summary, verified };
}

function replaced(sourceId: string, number: string, summary: string, successor: string): Article {
  return {
    sourceId,
    article: number,
    summary,
    verified: false,
    successor: { sourceId: 'code', article: successor },
  };
}

/** The articles that the product's rules and forms rely on. */
export const ARTICLES: readonly Article[] = [
  article('code', '32', '国家建立生态环境损害赔偿制度。'),
  article(
    'code',
    '1054',
    '污染环境、破坏生态造成危害后果的，行政处罚追责期限为五年；环境民事诉讼时效为五年。',
  ),
  article('code', '1056', '列明从重情形；有效采取修复措施、及时缴纳赔偿金的，可以从轻或者减轻处罚。'),
  article('code', '1057', '对法典施行前的行为，从旧兼从轻。'),
  article('code', '1058', '财产不足以同时承担的，民事赔偿优先于罚款。'),
  article('code', '1065', '不能或者难以原地修复的，可以替代性治理或者修复。'),
  article(
    'code',
    '1073',
    '设区的市级以上政府或其指定的部门可以就生态环境损害磋商、起诉；既不磋商也不起诉的，检察机关可以起诉。',
  ),
  article('code', '1074', '海洋生态环境损害由海洋主管部门提出赔偿。'),
  article('code', '1079', '对正在发生或者即将发生的损害，可以申请禁止令。'),
  article('code', '1081', '起诉时须提供行为、违法性、损害、费用等初步证明。'),
  replaced('epLaw', '63', '对逃避监管违法排污等尚不构成犯罪的，移送公安机关拘留。', '1060'),
  replaced('epLaw', '59', '违法排放污染物受罚款处罚、被责令改正而拒不改正的，可以按日连续处罚。', '1060'),
  replaced('epLaw', '64', '因污染环境和破坏生态造成损害的，承担侵权责任。', '1073'),
  article('civil', '1229', '污染环境、破坏生态造成他人损害的，承担侵权责任。'),
  article('civil', '1230', '行为人就不承担或者减轻责任的情形及不存在因果关系负举证责任。'),
  article('civil', '1232', '故意违法且后果严重的，被侵权人有权请求相应的惩罚性赔偿。'),
  article(
    'civil',
    '1234',
    '能够修复的，国家规定的机关有权请求在合理期限内修复；未修复的，可自行或委托修复，费用由侵权人负担。',
  ),
  article(
    'civil',
    '1235',
    '损失和费用五项：服务功能丧失的损失、永久性损害的损失、调查鉴定评估等费用、清除污染与修复费用、防止损害发生和扩大的合理费用。',
  ),
  article(
    'reg2022',
    '4',
    '违反国家规定造成生态环境损害的适用；人身伤害、个人和集体财产损失及海洋生态环境损害不适用。',
  ),
  article('reg2022', '8', '违反国家规定造成损害的单位或者个人应当承担赔偿责任，做到应赔尽赔。'),
  article('reg2022', '10', '赔偿可以分期；不得以罚代赔、以赔代罚。', false),
  article('reg2022', '17', '定期筛查线索，渠道有十类；三十日内初步核查。', false),
  article('reg2022', '18', '列明不启动和终止索赔的情形。', false),
  article('reg2022', '19', '索赔启动后开展损害调查，形成调查结论。', false),
  article('reg2022', '20', '鉴定评估的路径；损害事实简单、责任认定无争议、损害较小的可以简易评估。', false),
  article('reg2022', '21', '制作磋商告知书送达赔偿义务人，写明答复期限。', false),
  article('reg2022', '22', '就修复方案、履行方式和期限等磋商，防止久磋不决。', false),
  article('reg2022', '25', '未经司法确认的协议不履行的，可以起诉。', false),
  article('reg2022', '27', '组织修复效果评估，未达到目标的继续修复。', false),
  article('reg2022', '30', '赔偿资金作为非税收入上缴本级国库。', false),
  article('reg2022', '31', '依法公开调查、鉴定评估、赔偿、修复等信息。', false),
  article(
    'opinion2020',
    '磋商',
    '磋商期限原则上不超过九十日，会议原则上不超过三次；列明磋商不成的情形。',
    false,
  ),
  article(
    'opinion2025',
    '四',
    '损害数额极小或者没有明显影响的，属于显著轻微；生态保护红线内、两年内再犯等仍应启动。',
    false,
  ),
  article('opinion2025', '七', '规范协议内容，增加磋商不成的情形和重新磋商的路径。', false),
  article('opinion2025', '九', '简易评估的金额上限：三十万元，省级可以调整至五十万元。', false),
  article('opinion2025', '十四', '三种情形可以不作修复效果评估。', false),
  article('spc2019', '1', '列明可以起诉的三种情形。'),
  article('spc2019', '5', '起诉材料包括与义务人磋商未达成一致或者无法磋商的说明。'),
  article('spc2019', '6', '权利人就行为、损害及费用、关联性举证。'),
  article('spc2019', '8', '刑事裁判认定的事实无须举证证明。'),
  article('spc2019', '9', '行政执法中形成的调查、检查、监测资料经质证可以采信。'),
  article('spc2019', '12', '判决修复，并确定不履行修复时应承担的费用。'),
  article('spc2019', '20', '双方可以共同申请司法确认；法院公告协议不少于三十日后审查裁定。'),
  article('spc2019', '21', '一方不履行经司法确认的协议或者生效判决的，可以申请强制执行。'),
  article('civilProcedure', '205', '经调解组织达成的协议，双方自生效之日起三十日内共同申请司法确认。'),
  article('civilProcedure', '250', '申请执行的期间为二年。'),
  article('penaltyLaw', '32', '主动消除或者减轻违法行为危害后果的，应当从轻或者减轻行政处罚。'),
  article('penaltyLaw', '33', '轻微并及时改正、没有后果的不予处罚；初次且轻微并及时改正的可以不予处罚。'),
  article(
    'penaltyLaw',
    '36',
    '违法行为二年内未被发现的不再处罚；涉及生命健康、金融安全且有危害后果的延长至五年。',
  ),
  article('penaltyLaw', '44', '作出处罚决定前告知拟作出的处罚内容、事实、理由、依据和权利。'),
  article('penaltyLaw', '54', '立案后全面、客观、公正地调查，收集证据。'),
  article('penaltyLaw', '56', '先行登记保存的，七日内作出处理决定。'),
  article('penaltyLaw', '57', '调查终结，由负责人审查后作出决定。'),
  article('penaltyLaw', '60', '自立案之日起九十日内作出处罚决定。'),
  article('penaltyLaw', '61', '当事人不在场的，七日内送达处罚决定书。'),
  article('penaltyLaw', '64', '五日内提出听证；听证七日前通知。'),
  article('penaltyLaw', '67', '收到决定书之日起十五日内缴纳罚款。'),
  article('penaltyReg', '18', '十五日内审查决定是否立案，可以延长十五日。', false),
  article('penaltyReg', '35', '列明中止调查的情形。'),
  article('penaltyReg', '44', '告知后五个工作日内可以陈述申辩。'),
  article('penaltyReg', '57', '中止、听证、公告、监测（检测）、评估、鉴定、认定、送达时间不计入办案期限。'),
  article('penaltyReg', '77', '列明结案的情形。'),
  article('coercionLaw', '25', '查封、扣押不超过三十日，可以延长三十日。'),
  article('coercionLaw', '53', '当事人不申请复议、不起诉又不履行的，三个月内申请强制执行。'),
  article('coercionLaw', '54', '申请强制执行前催告，十日后仍不履行的可以申请。'),
  article('reconsiderationLaw', '20', '自知道行政行为之日起六十日内申请复议。'),
  article('procCivil', '13', '检察机关提起公益诉讼前公告三十日。'),
  article('procCivil', '21', '行政机关收到检察建议后两个月内履职并书面回复，紧急情形十五日。'),
  article('envCivil', '10', '受理公告之日起三十日内可以申请参加诉讼。'),
  article('envCivil', '12', '受理后十日内告知负有监管职责的部门。'),
  article('link2017', '16', '移送涉嫌犯罪的时间不计入行政处罚期限。'),
  article('shigu2022', '二', '适用范围：四种应当追究的情形，两种不适用的情形。'),
  article('shigu2022', '三', '赔偿范围七项费用；权利人与义务人。'),
  article('shigu2022', '四', '提起、调查评估、磋商与诉讼、修复与监督、资金管理的程序。'),
  article('shigu2022', '五', '与行政处罚、刑事处罚、公益诉讼的衔接。'),
  article('shigu2022', '附件1', '索赔启动登记表。'),
  article('shigu2022', '附件2', '索赔终止登记表。'),
  article('shigu2022', '附件3', '生态环境损害调查情况登记表：五个部分，所描述的事实必须有证据支持。'),
  article('shigu2022', '附件5', '各部门按损害类型的职责分工。'),
];
