import { NON_START_GROUNDS } from '@ecoredress/law';
import { Form, Input, Radio, Select } from 'antd';
import { Field } from '../../shared/commands/field.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { fieldStrings } from '../../strings/fields.ts';

/** The preliminary judgement (初步判定): yes, or no with its ground and reason. There is no third answer. */
export function JudgementFields() {
  const start: unknown = Form.useWatch(['judgement', 'start']);
  return (
    <>
      <Field name="judgement.start" label={strings.judgement}>
        <Radio.Group
          options={[
            { value: true, label: strings.judgementYes },
            { value: false, label: strings.judgementNo },
          ]}
        />
      </Field>
      {start === false ? (
        <>
          <Field name="judgement.ground" label={fieldStrings['ground'] ?? ''}>
            <Select options={NON_START_GROUNDS.map(({ code, title }) => ({ value: code, label: title }))} />
          </Field>
          <Field name="judgement.reason" label={fieldStrings['reason'] ?? ''}>
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Field>
        </>
      ) : null}
    </>
  );
}
