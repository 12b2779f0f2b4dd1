import { type ClaimDetail, drawOpen } from '@ecoredress/contract';
import { Input, InputNumber, Select } from 'antd';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Field } from '../../../shared/commands/field.tsx';
import { ExpertFieldSelect } from '../../../shared/experts/expert-field-select.tsx';
import { drawStrings as strings } from '../../../strings/draws.ts';
import { fieldStrings } from '../../../strings/fields.ts';

const LIMITS = { commitHours: 24, revealHours: 24, witnessHours: 24 };
/** Fields that stand first, or that the page gives by itself. */
const PLACED = ['claimId', 'title', 'fields', 'levels', 'seats', 'alternates', 'witnessName'];
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
      label={again ? strings.again : strings.open}
      button={{ type: again ? 'default' : 'primary' }}
      initialValues={
        { title: `${claim.number} 专家抽取`, levels: ['city'], seats: 3, alternates: 3, ...LIMITS } as never
      }
      toInput={(values) => ({ ...values, claimId: claim.id })}
    >
      <Field name="title" label={label('title')}>
        <Input />
      </Field>
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
      <AutoFields declaration={drawOpen} except={[...PLACED, ...(again ? [] : ['repeatReason'])]} />
    </CommandButton>
  );
}
