import { z } from 'zod';
import { ActionView } from './claims/queries.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Fen, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);
const Note = OptionalText.default('');

/** Proposes to hand a case that looks like a crime over to the police (移送涉嫌犯罪案件). */
export const crimeReport = defineCommand({
  name: 'crime.report',
  title: '提出移送涉嫌犯罪案件',
  subject: 'crimeTransfer',
  creates: true,
  input: z.object({
    caseKind: z.enum(['penalty', 'claim']),
    caseId: Id,
    suspects: Line,
    charge: Line,
    facts: Text,
    investigators: z.array(Line).min(2, '须由二名以上执法人员组成专案组核实').max(20),
    reportedOn: HappenedOn,
    /** The day on which the procuratorate's advice to transfer came in, where it gave one. */
    adviceReceivedOn: HappenedOn.optional(),
    evidenceIds: EvidenceIds,
  }),
});

function crimeCommand<const Name extends string, Input extends z.ZodType>(
  name: Name,
  title: string,
  input: Input,
) {
  return defineCommand({ name: `crime.${name}` as const, title, subject: 'crimeTransfer', input });
}

export const crimeApprove = crimeCommand(
  'approve',
  '决定是否移送',
  z.object({
    outcome: z.enum(['approved', 'declined']),
    decidedOn: HappenedOn,
    approver: Line,
    reason: Note,
  }),
);
export const crimeSend = crimeCommand(
  'send',
  '移送公安机关',
  z.object({
    sentOn: HappenedOn,
    organ: Line,
    /** The procuratorate that received a copy, as the rule demands. */
    copiedTo: Line,
    /** The day on which the party was told in writing that the time of the penalty does not run. */
    partyInformedOn: HappenedOn.optional(),
  }),
);
export const crimeRecordReceipt = crimeCommand(
  'recordReceipt',
  '登记公安机关受理',
  z.object({ receivedOn: HappenedOn, weight: z.enum(['ordinary', 'toVerify', 'majorCase']) }),
);
export const crimeAskPapers = crimeCommand(
  'askPapers',
  '登记补正要求',
  z.object({ askedOn: HappenedOn, content: Text }),
);
export const crimeSupplyPapers = crimeCommand(
  'supplyPapers',
  '补正移送材料',
  z.object({ suppliedOn: HappenedOn, content: Text, evidenceIds: EvidenceIds }),
);
export const crimeRecordPoliceDecision = crimeCommand(
  'recordPoliceDecision',
  '登记公安机关决定',
  z.object({
    outcome: z.enum(['filed', 'refused']),
    decidedOn: HappenedOn,
    receivedOn: HappenedOn,
    caseNo: Line,
    reason: Note,
  }),
);
export const crimeAskReconsideration = crimeCommand(
  'askReconsideration',
  '申请复议',
  z.object({ askedOn: HappenedOn, reason: Text }),
);
export const crimeRecordReconsideration = crimeCommand(
  'recordReconsideration',
  '登记复议决定',
  z.object({ outcome: z.enum(['filed', 'refused']), receivedOn: HappenedOn, caseNo: Line, reason: Note }),
);
export const crimeAskSupervision = crimeCommand(
  'askSupervision',
  '建议立案监督',
  z.object({ askedOn: HappenedOn, organ: Line, reason: Text }),
);
export const crimeRecordSupervision = crimeCommand(
  'recordSupervision',
  '登记立案监督结果',
  z.object({ outcome: z.enum(['filed', 'refused']), receivedOn: HappenedOn, caseNo: Line, reason: Note }),
);
export const crimeHandOver = crimeCommand(
  'handOver',
  '移交涉案物品和材料',
  z.object({ handedOn: HappenedOn, content: Text, evidenceIds: EvidenceIds }),
);
export const crimeEnterPlatform = crimeCommand(
  'enterPlatform',
  '录入信息共享平台',
  z.object({ enteredOn: HappenedOn }),
);
/** Tells the organ that has the criminal case how far the compensation has come. */
export const crimeTellProgress = crimeCommand(
  'tellProgress',
  '告知索赔进展',
  z.object({ toldOn: HappenedOn, organ: Line, content: Text, evidenceIds: EvidenceIds }),
);
export const crimeRecordProsecution = crimeCommand(
  'recordProsecution',
  '登记移送审查起诉',
  z.object({ sentOn: HappenedOn, organ: Line }),
);
export const crimeRecordIndictment = crimeCommand(
  'recordIndictment',
  '登记检察机关决定',
  z.object({
    outcome: z.enum(['indicted', 'notIndicted']),
    decidedOn: HappenedOn,
    caseNo: Line,
    reason: Note,
  }),
);
export const crimeRecordVerdict = crimeCommand(
  'recordVerdict',
  '登记刑事裁判',
  z.object({
    outcome: z.enum(['convicted', 'exempted', 'acquitted']),
    judgedOn: HappenedOn,
    court: Line,
    caseNo: Line,
    /** 罚金; the fine of a penalty already imposed is set off against it. */
    criminalFineFen: Fen.default(0),
    summary: Text,
  }),
);
export const crimeEnd = crimeCommand('end', '终结移送', z.object({ endedOn: HappenedOn, reason: Text }));
export const crimeIssueLetter = defineCommand({
  name: 'crime.issueLetter',
  title: '制作移送书',
  subject: 'crimeTransfer',
  input: z.object({ issuedOn: HappenedOn, organ: Line }),
  result: z.object({ documentId: z.string(), number: z.string(), version: z.int() }),
});

export const CrimeTransferView = z.object({
  id: z.string(),
  version: z.int(),
  caseKind: z.enum(['penalty', 'claim']),
  caseId: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  guidance: z.string(),
  suspects: z.string(),
  charge: z.string(),
  facts: z.string(),
  investigators: z.array(z.string()),
  reportedOn: z.string(),
  organ: z.string(),
  endedOn: z.string().nullable(),
  /** 折抵罚金: what of the fine already imposed is set off against the criminal fine; null while there is none. */
  offsetFen: z.int().nullable(),
  history: z.array(z.object({ on: z.string(), title: z.string(), text: z.string() })),
  stages: z.array(
    z.object({ stage: z.string(), title: z.string(), enteredOn: z.string(), leftOn: z.string().nullable() }),
  ),
  actions: z.array(ActionView),
});
export type CrimeTransferView = z.infer<typeof CrimeTransferView>;

/** The transfers of a case; those of its pair among them. */
export const crimesOfCase = defineQuery({
  name: 'crimes.ofCase',
  title: '涉嫌犯罪移送',
  path: '/api/cases/:caseId/transfers',
  params: z.object({ caseId: z.uuid() }),
  result: z.object({ items: z.array(CrimeTransferView) }),
});
