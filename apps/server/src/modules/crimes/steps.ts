import {
  type CommandDeclaration,
  type CommandInput,
  crimeApprove,
  crimeAskPapers,
  crimeAskReconsideration,
  crimeAskSupervision,
  crimeEnd,
  crimeEnterPlatform,
  crimeHandOver,
  crimeRecordIndictment,
  crimeRecordPoliceDecision,
  crimeRecordProsecution,
  crimeRecordReceipt,
  crimeRecordReconsideration,
  crimeRecordSupervision,
  crimeRecordVerdict,
  crimeSend,
  crimeSupplyPapers,
  crimeTellProgress,
  type Permission,
} from '@ecoredress/contract';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import { moveTransfer, type TransferMove } from './move.ts';
import { checkCaseEvidence, checkTransferAction, loadTransfer, type TransferDossier } from './transfer.ts';

type Said = Omit<TransferMove, 'to' | 'title'>;

/** A step of the chart as a command: what it says and does is a function of its input; the rest is the same for all. */
function step<D extends CommandDeclaration>(
  declaration: D,
  say: (input: CommandInput<D>, dossier: TransferDossier) => Said,
  permission: Permission = 'penalty.handle',
): CommandHandler {
  return handle<D, TransferDossier>({
    declaration,
    permission,
    load: loadTransfer,
    decide: (dossier, input, context) => {
      const { outcome, evidenceIds = [] } = input as { outcome?: string; evidenceIds?: readonly string[] };
      const to = checkTransferAction(dossier, declaration.name, outcome);
      checkCaseEvidence(dossier.evidence, evidenceIds);
      const move = { ...say(input, dossier), to, title: declaration.title };
      return moveTransfer(dossier, move, context) as never;
    },
  });
}

/** A decision against going on says why. */
function needReason(against: boolean, reason: string): void {
  if (against && reason === '') throw invalidField('reason', '请写明理由');
}

const approve = step(
  crimeApprove,
  ({ outcome, decidedOn, approver, reason }) => {
    needReason(outcome === 'declined', reason);
    const approved = outcome === 'approved';
    return {
      on: decidedOn,
      text: approved ? `${approver}批准移送` : `${approver}决定不移送：${reason}`,
      stops: ['C01'],
      starts: approved
        ? [
            ['C02', decidedOn],
            ['C11', decidedOn],
          ]
        : [],
    };
  },
  'penalty.approve',
);

const send = step(crimeSend, ({ sentOn, organ, copiedTo, partyInformedOn }) => ({
  on: sentOn,
  text: `移送${organ}，抄送${copiedTo}`,
  stops: ['C02', 'C10'],
  set: { organ },
  pausePenalty: { partyInformedOn },
}));

/** How long the police have, by the weight of the case. */
const DECISION_LIMITS = { ordinary: 'C04', toVerify: 'C04V', majorCase: 'C04M' } as const;

const recordReceipt = step(crimeRecordReceipt, ({ receivedOn, weight }, { transfer }) => ({
  on: receivedOn,
  text: `${transfer.organ}受理`,
  starts: [[DECISION_LIMITS[weight], receivedOn]],
}));

const askPapers = step(crimeAskPapers, ({ askedOn, content }) => ({
  on: askedOn,
  text: content,
  starts: [['C03', askedOn]],
  set: { papers_pending: true },
}));

const supplyPapers = step(crimeSupplyPapers, ({ suppliedOn, content, evidenceIds }, { transfer }) => ({
  on: suppliedOn,
  text: content,
  stops: ['C03'],
  set: {
    papers_pending: false,
    evidence_ids: [...new Set([...transfer.evidence_ids, ...evidenceIds])],
  },
}));

const NO_CLAIM = {
  code: 'claim-not-opened',
  message: '公安机关已立案，本案尚未启动损害赔偿：应当及时开展损害调查，符合条件的按程序启动索赔和磋商',
  citation: { sourceId: 'shigu2022', article: '四' },
};

const recordPoliceDecision = step(
  crimeRecordPoliceDecision,
  ({ outcome, decidedOn, receivedOn, caseNo, reason }, { transfer }) => {
    const filed = outcome === 'filed';
    needReason(!filed, reason);
    if (receivedOn < decidedOn) throw invalidField('receivedOn', '收到通知不能早于决定');
    return {
      on: decidedOn,
      text: filed ? `决定立案（${caseNo}）` : `不予立案（${caseNo}）：${reason}`,
      stops: ['C04', 'C04V', 'C04M'],
      starts: [[filed ? 'C06' : 'C07', receivedOn]],
      ...(filed && transfer.claim_id === null ? { warnings: [NO_CLAIM] } : {}),
    };
  },
);

const askReconsideration = step(crimeAskReconsideration, ({ askedOn, reason }) => ({
  on: askedOn,
  text: reason,
  stops: ['C07'],
  starts: [['C08', askedOn]],
}));

const recordReconsideration = step(crimeRecordReconsideration, ({ outcome, receivedOn, caseNo, reason }) => {
  const filed = outcome === 'filed';
  needReason(!filed, reason);
  return {
    on: receivedOn,
    text: filed ? `复议后立案（${caseNo}）` : `维持不予立案（${caseNo}）：${reason}`,
    stops: ['C08'],
    starts: [[filed ? 'C06' : 'C09', receivedOn]],
  };
});

const askSupervision = step(crimeAskSupervision, ({ askedOn, organ, reason }) => ({
  on: askedOn,
  text: `建议${organ}立案监督：${reason}`,
  stops: ['C07', 'C09'],
}));

const recordSupervision = step(crimeRecordSupervision, ({ outcome, receivedOn, caseNo, reason }) => {
  const filed = outcome === 'filed';
  needReason(!filed, reason);
  return {
    on: receivedOn,
    text: filed ? `经监督立案（${caseNo}）` : `不予监督或者监督后未立案（${caseNo}）：${reason}`,
    starts: filed ? [['C06', receivedOn]] : [],
  };
});

const handOver = step(crimeHandOver, ({ handedOn, content, evidenceIds }, { transfer }) => ({
  on: handedOn,
  text: content,
  stops: ['C06'],
  set: { handed_over: true, evidence_ids: [...new Set([...transfer.evidence_ids, ...evidenceIds])] },
}));

const enterPlatform = step(crimeEnterPlatform, ({ enteredOn }) => ({
  on: enteredOn,
  text: '已录入行政执法与刑事司法衔接信息共享平台',
  stops: ['C11'],
}));

const tellProgress = step(crimeTellProgress, ({ toldOn, organ, content }) => ({
  on: toldOn,
  text: `告知${organ}：${content}`,
}));

const recordProsecution = step(crimeRecordProsecution, ({ sentOn, organ }) => ({
  on: sentOn,
  text: `移送${organ}审查起诉`,
}));

const recordIndictment = step(crimeRecordIndictment, ({ outcome, decidedOn, caseNo, reason }) => {
  needReason(outcome === 'notIndicted', reason);
  return {
    on: decidedOn,
    text: outcome === 'indicted' ? `提起公诉（${caseNo}）` : `不起诉（${caseNo}）：${reason}`,
  };
});

const VERDICTS = { convicted: '判决有罪', exempted: '免予刑事处罚', acquitted: '判决无罪' } as const;

const recordVerdict = step(crimeRecordVerdict, (input) => ({
  on: input.judgedOn,
  text: `${input.court}${VERDICTS[input.outcome]}（${input.caseNo}）：${input.summary}`,
  set: { verdict: input as never },
}));

const end = step(crimeEnd, ({ endedOn, reason }) => ({ on: endedOn, text: reason }));

/** The steps of a transfer after it was proposed. */
export const TRANSFER_STEPS: readonly CommandHandler[] = [
  approve,
  send,
  recordReceipt,
  askPapers,
  supplyPapers,
  recordPoliceDecision,
  askReconsideration,
  recordReconsideration,
  askSupervision,
  recordSupervision,
  handOver,
  enterPlatform,
  tellProgress,
  recordProsecution,
  recordIndictment,
  recordVerdict,
  end,
];
