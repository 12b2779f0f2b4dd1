import {
  type ClaimDetail,
  type CommandDeclaration,
  claimApplyEnforcement,
  claimClose,
  claimConcludeNegotiation,
  claimExemptEvaluation,
  claimFileSuit,
  claimPlanRestoration,
  claimRecordAppraisal,
  claimRecordPreMeeting,
  claimRecordRuling,
  claimSaveAgreement,
  claimServeNotice,
} from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Typography } from 'antd';
import { Recorded } from '../../shared/case/recorded.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { choiceStrings } from '../../strings/choices.ts';
import { Records, type RowColumn } from './records.tsx';

const outcome = strings.outcome;

/** From the pre-meeting to the closing: what was agreed, confirmed, paid, restored and evaluated. */
export function ClaimOutcome({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <>
      <One title={outcome.appraisal} declaration={claimRecordAppraisal} record={claim.appraisal} />
      <One title={outcome.preMeeting} declaration={claimRecordPreMeeting} record={claim.preMeeting} />
      <One title={outcome.notice} declaration={claimServeNotice} record={claim.notice} />
      <Records title={strings.rounds} rows={claim.rounds} columns={ROUND_COLUMNS} />
      <One title={outcome.failure} declaration={claimConcludeNegotiation} record={claim.negotiationFailure} />
      <One title={outcome.agreement} declaration={claimSaveAgreement} record={claim.agreement} />
      <One title={outcome.confirmation} declaration={claimRecordRuling} record={claim.confirmation} />
      <One title={outcome.suit} declaration={claimFileSuit} record={claim.suit} />
      <Records title={outcome.payments} rows={claim.payments} columns={PAYMENT_COLUMNS} />
      <One title={outcome.restoration} declaration={claimPlanRestoration} record={claim.restoration} />
      <Records title={outcome.progress} rows={claim.progress} columns={PROGRESS_COLUMNS} />
      <One
        title={outcome.enforcement}
        declaration={claimApplyEnforcement}
        record={claim.enforcement}
        except={ON_THE_COURTS_TAB}
      />
      <Records title={outcome.evaluations} rows={claim.evaluations} columns={EVALUATION_COLUMNS} />
      <One title={outcome.exemption} declaration={claimExemptEvaluation} record={claim.evaluationExemption} />
      <One title={outcome.closure} declaration={claimClose} record={claim.closure} />
    </>
  );
}

/** How the sum was computed, and the court's answer: told where the courts' side is shown. */
const ON_THE_COURTS_TAB = [
  'steps',
  'receivedBeforeFen',
  ...['outcome', 'decidedOn', 'caseNo', 'reason'].map((field) => `filing.${field}`),
];

interface OneProps {
  readonly title: string;
  readonly declaration: CommandDeclaration;
  readonly record: Readonly<Record<string, unknown>> | null;
  /** Fields that stand elsewhere on the page. */
  readonly except?: readonly string[];
}

function One({ title, declaration, record, except = [] }: OneProps) {
  if (!record) return null;
  return (
    <section>
      <Typography.Title level={5}>{title}</Typography.Title>
      <Recorded declaration={declaration} record={record} except={except} />
    </section>
  );
}

const text = (title: string, key: string): RowColumn => ({
  title,
  render: (row) => (row[key] === null || row[key] === undefined ? '' : String(row[key])),
});
const money = (title: string, key: string): RowColumn => ({
  title: `${title}（元）`,
  render: (row) => (row[key] === null || row[key] === undefined ? '' : formatYuan(Number(row[key]))),
});
const choice = (title: string, key: string): RowColumn => ({
  title,
  render: (row) => choiceStrings[String(row[key])] ?? String(row[key]),
});

const ROUND_COLUMNS: readonly RowColumn[] = [
  text('次', 'round_no'),
  text('日期', 'held_on'),
  text('地点', 'place'),
  money('权利人一方意见', 'claim_offer_fen'),
  money('义务人一方意见', 'obligor_offer_fen'),
  choice('结果', 'result'),
  { ...text('纪要', 'minutes'), long: true },
];
const PAYMENT_COLUMNS: readonly RowColumn[] = [
  text('到账日期', 'paid_on'),
  money('金额', 'amount_fen'),
  text('缴款人', 'payer'),
  text('票据号', 'voucher_no'),
];
const PROGRESS_COLUMNS: readonly RowColumn[] = [
  text('日期', 'done_on'),
  { title: '数量', render: (row) => `${row['quantity']} ${row['unit_code']}` },
  text('地点', 'place'),
  { ...text('说明', 'description'), long: true },
];
const EVALUATION_COLUMNS: readonly RowColumn[] = [
  text('评估日期', 'evaluated_on'),
  choice('结果', 'result'),
  text('整改期限', 'rectify_by'),
  text('评估人', 'evaluators'),
  { ...text('评估意见', 'findings'), long: true },
];
