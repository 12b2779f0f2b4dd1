import { type ClaimDetail, drawOpen } from '@ecoredress/contract';
import { Input, InputNumber, Select } from 'antd';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Field } from '../../../shared/commands/field.tsx';
import { ExpertFieldSelect } from '../../../shared/experts/expert-field-select.tsx';
import { drawStrings as strings } from '../../../strings/draws.ts';
import { fieldStrings } from '../../../strings/fields.ts';

const LIMITS = { commit: 24, reveal: 24, witness: 24 };
const label = (field: string) => fieldStrings[`draw.open.${field}`] ?? field;

interface OpenDrawProps {
  readonly claim: ClaimDetail;
  /** A draw was held before: the reason for another is asked. */
  readonly again: boolean;
}

/** Freezes the list: fields, pools, numbers, the witness, and how long each step may take. */
export function OpenDraw({ claim, again }: OpenDrawProps) {
  return (
    <CommandButton
      declaration={drawOpen}
      label={strings.open}
      button={{ type: 'primary' }}
      initialValues={
        { title: `${claim.number} 专家抽取`, levels: ['city'], seats: 3, alternates: 3, ...LIMITS } as never
      }
      toInput={({ commit, reveal, witness, ...values }) => ({
        ...values,
        claimId: claim.id,
        ...limitsFrom(Number(commit), Number(reveal), Number(witness)),
      })}
    >
      <Field name="title" label={label('title')}>
        <Input />
      </Field>
      {again ? (
        <Field name="repeatReason" label={fieldStrings['repeatReason'] ?? ''}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Field>
      ) : null}
      <Field name="fields" label={label('fields')}>
        <ExpertFieldSelect />
      </Field>
      <Field name="levels" label={label('levels')}>
        <Select
          mode="multiple"
          options={Object.entries(strings.levels).map(([value, text]) => ({ value, label: text }))}
        />
      </Field>
      <Field name="seats" label={label('seats')}>
        <InputNumber min={3} max={20} precision={0} />
      </Field>
      <Field name="alternates" label={label('alternates')}>
        <InputNumber min={0} max={20} precision={0} />
      </Field>
      <Field name="witnessName" label={label('witnessName')}>
        <Input />
      </Field>
      <Field name="commit" label={strings.hours(strings.commitWithin)}>
        <InputNumber min={1} max={720} precision={0} />
      </Field>
      <Field name="reveal" label={strings.hours(strings.revealWithin)}>
        <InputNumber min={1} max={720} precision={0} />
      </Field>
      <Field name="witness" label={strings.hours(strings.witnessWithin)}>
        <InputNumber min={1} max={720} precision={0} />
      </Field>
    </CommandButton>
  );
}

/** The three limits one after the other from now on, RFC 3339. */
function limitsFrom(commit: number, reveal: number, witness: number) {
  const now = Temporal.Now.instant().round('second');
  const at = (hours: number) => now.add({ hours }).toString();
  return {
    commitBy: at(commit),
    revealBy: at(commit + reveal),
    witnessBy: at(commit + reveal + witness),
  };
}
