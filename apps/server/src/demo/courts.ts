import * as contract from '@ecoredress/contract';
import { type Ending, referToProcuratorate } from './endings.ts';
import type { Story } from './story.ts';

const COURT = '演示人民法院';
const PROCURATORATE = '演示人民检察院';

/** Agreed in three instalments, confirmed after the court's notice; the first is paid, the second is overdue. */
async function instalmentsStop(story: Story): Promise<void> {
  const { amountFen } = story;
  const third = Math.floor(amountFen / 3);
  await story.onClaim(contract.claimConcludeNegotiation, { outcome: 'agreed', concludedOn: story.day(31) });
  await story.onClaim(contract.claimSaveAgreement, {
    amountFen,
    mode: 'payment',
    performBy: story.day(130),
    instalments: [
      { dueOn: story.day(80), amountFen: third },
      { dueOn: story.day(90), amountFen: third },
      { dueOn: story.day(130), amountFen: amountFen - 2 * third },
    ],
    breachClause: '任何一期逾期未付的，赔偿权利人可以就全部未付款项申请强制执行。',
    supervision: '由承办单位监督履行，到期前七日提示。',
    differenceReasons: {
      mode: '损害已无法就地修复，双方同意以货币方式赔偿',
      performBy: '企业资金周转困难，双方同意分三期支付',
    },
  });
  await story.onClaim(contract.claimSignAgreement, {
    agencySignatory: story.demo.people.section.name,
    agencySignedOn: story.day(33),
    obligorSignatory: '演示人员',
    obligorSignedOn: story.day(33),
    evidenceIds: [],
  });
  await confirm(story);
  await story.onClaim(
    contract.claimRecordPayment,
    {
      amountFen: third,
      paidOn: story.day(79),
      payer: story.demo.name,
      voucherNo: `YS${story.claimId.slice(-6)}`,
      instalmentNo: 1,
      evidenceIds: [],
    },
    story.demo.people.finance,
  );
}

/** The packet with its files, the joint application, the court's acceptance, notice and ruling. */
async function confirm(story: Story): Promise<void> {
  for (const kind of ['agreement', 'confirmationApplication'] as const) {
    await story.onClaim(contract.claimIssueDocument, { kind, issuedOn: story.day(34) });
  }
  const identity = await story.addEvidence('统一社会信用代码证书、营业执照', '书证', story.demo.name);
  const mandate = await story.addEvidence('指定文件、授权委托书', '书证', `${story.demo.name}授权`);
  const statement = await story.addEvidence('双方自愿达成协议的声明', '书证', `${story.demo.name}声明`);
  await story.onClaim(contract.courtAssemblePacket, {
    papers: [
      { item: 'identity', evidenceIds: [identity] },
      { item: 'mandate', evidenceIds: [mandate] },
      { item: 'basis', evidenceIds: [story.evidenceId] },
      { item: 'statement', evidenceIds: [statement] },
    ],
  });
  await story.onClaim(contract.courtIssueDocument, { kind: 'confirmationPacket', issuedOn: story.day(35) });
  await story.onClaim(contract.claimApplyConfirmation, {
    appliedOn: story.day(35),
    court: COURT,
    agencyApplies: true,
    obligorApplies: true,
    evidenceIds: [],
  });
  const caseNo = `（演示）民特${story.claimId.slice(-4)}号`;
  await story.onClaim(contract.courtAcceptConfirmation, { acceptedOn: story.day(38), caseNo });
  await story.onClaim(contract.courtPublishNotice, {
    noticeFrom: story.day(40),
    noticeTo: story.day(70),
    publishedIn: '人民法院公告网（演示）',
    evidenceIds: [],
  });
  await story.onClaim(contract.claimRecordRuling, {
    result: 'confirmed',
    ruledOn: story.day(72),
    rulingNo: caseNo,
    evidenceIds: [],
  });
}

/** The procuratorate sues: the court's notice, one task done, one open. */
async function publicSuit(story: Story): Promise<void> {
  await referToProcuratorate(story);
  await story.onClaim(contract.courtRecordPublicSuit, {
    plaintiffKind: 'procuratorate',
    plaintiff: PROCURATORATE,
    court: COURT,
    caseNo: `（演示）民初${story.claimId.slice(-4)}号`,
    acceptedOn: story.day(56),
    announcedOn: story.day(58),
    requests: '判令被告赔偿生态环境损害，并在媒体上赔礼道歉。',
    evidenceIds: [],
  });
  const { rows } = await story.platform.ownerPool.query<{ id: string }>(
    'select id from court_suit where claim_id = $1',
    [story.claimId],
  );
  const suitId = rows[0]?.id ?? '';
  await story.onClaim(contract.courtRecordCourtNotice, { suitId, notifiedOn: story.day(62) });
  const asked = { suitId, askedBy: PROCURATORATE, askedOn: story.day(60) };
  await story.onClaim(contract.courtAddTask, {
    ...asked,
    kind: 'evidence',
    content: '提供现场检查笔录和监测数据',
    dueOn: story.day(66),
  });
  const { rows: tasks } = await story.platform.ownerPool.query<{ id: string }>(
    'select id from court_task where claim_id = $1',
    [story.claimId],
  );
  await story.onClaim(contract.courtCompleteTask, {
    taskId: tasks[0]?.id ?? '',
    doneOn: story.day(64),
    outcome: '现场检查笔录已移交，清单随附',
    evidenceIds: [story.evidenceId],
  });
  await story.onClaim(contract.courtAddTask, {
    ...asked,
    kind: 'expert',
    content: '派出评估专家出庭说明损害数额的计算',
    dueOn: story.day(90),
  });
}

/** The penalty's facts look like a crime: handed over, filed by the police. */
async function transferToPolice(story: Story): Promise<void> {
  const { officer, section, head } = story.demo.people;
  const { subjectId } = await story.run(officer, contract.crimeReport, {
    caseKind: 'penalty',
    caseId: story.penaltyId,
    suspects: story.demo.name,
    charge: '污染环境罪',
    facts: `${story.demo.act.act}，涉嫌构成犯罪。`,
    investigators: [officer.name, section.name],
    reportedOn: story.day(12),
    evidenceIds: [story.evidenceId],
  });
  const approval = { outcome: 'approved' as const, decidedOn: story.day(13), approver: head.name };
  await story.run(head, contract.crimeApprove, approval, subjectId);
  const step = <D extends contract.CommandDeclaration>(
    declaration: D,
    input: Partial<contract.CommandInput<D>>,
  ) => story.run(officer, declaration, input, subjectId);
  const organ = '演示公安分局';
  await step(contract.crimeIssueLetter, { issuedOn: story.day(13), organ });
  await step(contract.crimeSend, {
    sentOn: story.day(14),
    organ,
    copiedTo: PROCURATORATE,
    partyInformedOn: story.day(15),
  });
  await step(contract.crimeEnterPlatform, { enteredOn: story.day(16) });
  await step(contract.crimeRecordReceipt, { receivedOn: story.day(16), weight: 'toVerify' });
  await step(contract.crimeRecordPoliceDecision, {
    outcome: 'filed',
    decidedOn: story.day(20),
    receivedOn: story.day(21),
    caseNo: `演示公立字${story.penaltyId.slice(-4)}号`,
  });
  await step(contract.crimeHandOver, {
    handedOn: story.day(22),
    content: '现场检查笔录、监测报告及涉案设备清单',
    evidenceIds: [story.evidenceId],
  });
}

/** Cases before the courts and the police. */
export const COURT_ENDINGS: readonly Ending[] = [
  { after: 'negotiating', days: 96, play: instalmentsStop },
  { after: 'assessed', days: 66, play: publicSuit },
  { after: 'investigated', days: 30, play: transferToPolice },
];
