import { type ExpertCaseFile, engagementGiveOpinion, type GuestEngagement } from '@ecoredress/contract';
import { valuationMethods } from '@ecoredress/law';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Alert, AutoComplete, Button, Card, Form, Input, Radio, Select, Tag } from 'antd';
import caseStyles from '../../../shared/case/case.module.css';
import { MoneyInput } from '../../../shared/commands/inputs/money-input.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { SaveSignature } from '../../../shared/experts/save-signature.tsx';
import { engagementStrings } from '../../../strings/engagements.ts';
import { CASE_FILE } from './case-file.tsx';
import type { PartProps } from './expert-portal.tsx';

const strings = engagementStrings.guest;
const RESTORABLE = Object.entries(engagementStrings.restorable).map(([value, label]) => ({ value, label }));
const METHODS = valuationMethods.map(({ name }) => ({ value: name }));

interface Typed {
  readonly factsFound: string;
  readonly method: string;
  readonly amountFen: number;
  readonly restorable: string;
  readonly advice?: string;
  readonly valuationId?: string;
  readonly signedName: string;
}

/** The opinion: what was found, by which method, how much, whether it can be restored, signed by typing the name. */
export function OpinionForm({ engagement, send }: PartProps) {
  // As the expert opened it: not asked for again.
  const file = useQuery<ExpertCaseFile>({ queryKey: CASE_FILE, queryFn: skipToken });
  const released = file.data?.valuations ?? [];
  const [latest] = engagement.opinions;
  const needed = [{ required: true, message: '' }];
  return (
    <Card title={strings.opinion}>
      {latest?.returnedReason ? (
        <Alert
          type="warning"
          showIcon
          title={strings.returned(latest.returnedReason)}
          style={{ marginBottom: 16 }}
        />
      ) : null}
      <Form<Typed>
        layout="vertical"
        initialValues={latest ? { ...latest, signedName: '' } : {}}
        onFinish={(typed) => send(engagementGiveOpinion, pick(typed))}
      >
        <Form.Item name="factsFound" label={strings.factsFound} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 4 }} />
        </Form.Item>
        <Form.Item name="method" label={strings.method} rules={needed}>
          <AutoComplete options={METHODS} showSearch={{ filterOption: true }} />
        </Form.Item>
        <Form.Item name="amountFen" label={strings.amount} rules={needed}>
          <MoneyInput />
        </Form.Item>
        {released.length > 0 ? (
          <Form.Item name="valuationId" label={strings.valuation}>
            <Select allowClear options={released.map(({ id, title }) => ({ value: id, label: title }))} />
          </Form.Item>
        ) : null}
        <Form.Item name="restorable" label={strings.restorable} rules={needed}>
          <Radio.Group options={RESTORABLE} />
        </Form.Item>
        <Form.Item name="advice" label={strings.advice}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="signedName" label={strings.signedName} rules={needed} extra={strings.handInHelp}>
          <Input autoComplete="off" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block>
          {strings.handIn}
        </Button>
      </Form>
    </Card>
  );
}

/** What the form holds, and nothing of an earlier version beside it. */
function pick({ factsFound, method, amountFen, restorable, advice, valuationId, signedName }: Typed) {
  return {
    factsFound,
    method,
    amountFen,
    restorable,
    advice: advice ?? '',
    ...(valuationId ? { valuationId } : {}),
    signedName,
  };
}

/** The opinion as it stands, and every earlier version. */
export function OpinionShown({ engagement }: { readonly engagement: GuestEngagement }) {
  if (engagement.opinions.length === 0) return null;
  return (
    <Card title={strings.opinion}>
      {engagement.opinions.map((one) => (
        <section key={one.version}>
          <h3 className={caseStyles.part}>
            {engagementStrings.version(one.version)}　{one.givenOn}{' '}
            {one.returnedReason ? <Tag color="orange">{strings.returned(one.returnedReason)}</Tag> : null}
          </h3>
          <KeyValue
            columns={1}
            items={[
              { label: strings.factsFound, value: one.factsFound },
              { label: engagementStrings.method, value: one.method },
              { label: strings.amount, value: <Money fen={one.amountFen} /> },
              { label: strings.restorable, value: engagementStrings.restorable[one.restorable] },
              { label: strings.advice, value: one.advice },
              { label: 'SM3', value: <span className={caseStyles.hash}>{one.sm3}</span> },
            ]}
          />
          <SaveSignature opinion={one} />
        </section>
      ))}
    </Card>
  );
}
