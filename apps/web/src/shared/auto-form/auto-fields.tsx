import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type CitationRef, type CommandDeclaration, HappenedOn } from '@ecoredress/contract';
import { Button, Card, Form, Input, InputNumber, Radio, Select } from 'antd';
import { type ReactNode, useContext } from 'react';
import { z } from 'zod';
import { fieldStrings, autoFormStrings as strings } from '../../strings/fields.ts';
import { useSession } from '../api/session.ts';
import { ObligorSelect } from '../case/obligor-select.tsx';
import { Field } from '../commands/field.tsx';
import { DateInput, type DateInputProps } from '../commands/inputs/date-input.tsx';
import { MoneyInput } from '../commands/inputs/money-input.tsx';
import { UnitSelect } from '../commands/inputs/unit-select.tsx';
import { ExpertFieldSelect, OneExpertField } from '../experts/expert-field-select.tsx';
import { ExpertSelect } from '../experts/expert-select.tsx';
import { EvidenceSelect } from '../files/evidence-select.tsx';
import { CitationSelect, type CitationSelectProps } from '../law/citation-select.tsx';
import { GoverningDay } from '../law/governing-day.ts';
import { enumOptions, listedOptions, type Option } from './options.ts';

export interface AutoFieldsProps {
  readonly declaration: CommandDeclaration;
  /** Fields that the page gives by itself, or that have inputs of their own. */
  readonly except?: readonly string[];
  /** The case whose evidence may be cited. */
  readonly caseId?: string | undefined;
}

/** Fields that name a row: the page knows it, nobody types it. */
const BY_THE_PAGE = ['itemId'];
/** Fields that take one professional field of the place's dictionary. */
const EXPERT_FIELDS = ['draw.open.quotas.field', 'draw.open.widening.field'];

interface Place {
  readonly command: string;
  readonly caseId: string | undefined;
}

/**
 * The fields of a command as its contract declares them: dates, money, choices, evidence, lists, each with
 * its input; labels come from the catalogue. What the contract asks for and the form shows are one thing.
 */
export function AutoFields({ declaration, except = [], caseId }: AutoFieldsProps) {
  const schema = unwrap(declaration.input);
  if (!(schema instanceof z.ZodObject)) return null;
  const place = { command: declaration.name, caseId };
  return (
    <>
      {Object.entries(schema.shape)
        .filter(([name]) => !except.includes(name))
        .map(([name, field]) => (
          <AutoField key={name} place={place} path={name} name={name} schema={field as z.ZodType} />
        ))}
    </>
  );
}

/** Looks through what wraps a schema (optional, default) to the schema itself. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function labelOf(command: string, path: string): string {
  const field = path.split('.').at(-1) ?? path;
  return fieldStrings[`${command}.${path}`] ?? fieldStrings[field] ?? field;
}

interface AutoFieldProps {
  readonly place: Place;
  /** The path in the command's input, without positions in lists. */
  readonly path: string;
  /** The name in the form: in a list it starts with the row's position. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** The path of the list that the field stands in. */
  readonly within?: string;
}

function AutoField({ place, path, name, schema, within }: AutoFieldProps) {
  const inner = unwrap(schema);
  const label = labelOf(place.command, path);
  if (inner instanceof z.ZodObject && !name.endsWith('Citation')) {
    return (
      <Card size="small" title={label} style={{ marginBottom: 16 }}>
        {Object.entries(inner.shape).map(([key, field]) => (
          <AutoField
            key={key}
            place={place}
            path={`${path}.${key}`}
            name={`${name}.${key}`}
            schema={field as z.ZodType}
            {...(within ? { within } : {})}
          />
        ))}
      </Card>
    );
  }
  if (inner instanceof z.ZodArray) {
    const element = unwrap(inner.element as z.ZodType);
    if (element instanceof z.ZodObject && !path.endsWith('citations')) {
      return <AutoList place={place} path={path} label={label} element={element} />;
    }
  }
  const input = inputOf(place, path, inner);
  if (!input) return null;
  return (
    <Field name={name} label={label} {...(within ? { within } : {})}>
      {input}
    </Field>
  );
}

function inputOf(place: Place, path: string, schema: z.ZodType): ReactNode {
  const field = path.split('.').at(-1) ?? path;
  if (BY_THE_PAGE.includes(field)) return null;
  if (field === 'citations') return <ArticlesInForce />;
  if (field.endsWith('Citation')) return <ArticleInForce />;
  if (field === 'evidenceIds') return place.caseId ? <EvidenceSelect caseId={place.caseId} /> : null;
  if (field === 'partyId') return place.caseId ? <ObligorSelect claimId={place.caseId} /> : null;
  if (field === 'unitId') return <UnitSelect />;
  if (path === 'fields') return <ExpertFieldSelect />;
  if (EXPERT_FIELDS.includes(`${place.command}.${path}`)) return <OneExpertField />;
  if (path === 'duplicateId' || field === 'expertId') return <ExpertSelect />;
  if (field.endsWith('Fen')) return <MoneyInput />;
  const listed = listedOptions(place.command, path);
  if (schema instanceof z.ZodArray) {
    const element = unwrap(schema.element as z.ZodType);
    if (element instanceof z.ZodEnum) {
      const options = enumOptions(place.command, path, element.options as string[]);
      return <Select mode="multiple" options={options} optionFilterProp="label" />;
    }
    return listed ? (
      <Select mode="multiple" options={[...listed]} optionFilterProp="label" />
    ) : (
      <Select mode="tags" open={false} suffixIcon={null} placeholder={strings.typeAndEnter} />
    );
  }
  if (schema instanceof z.ZodEnum) {
    return <Choice options={enumOptions(place.command, path, schema.options as string[])} />;
  }
  if (schema instanceof z.ZodBoolean) return <YesNo />;
  if (schema instanceof z.ZodNumber) return <InputNumber precision={0} min={1} />;
  if (listed) return <Choice options={listed} />;
  if (schema === HappenedOn) return <PastDay />;
  if (schema instanceof z.ZodISODate) return <DateInput />;
  if (schema instanceof z.ZodString && (schema.maxLength ?? 0) > 500)
    return <Input.TextArea autoSize={{ minRows: 3 }} />;
  return <Input />;
}

interface InputProps<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

/** A day on which something has happened: none after today can be chosen. */
function PastDay(props: Omit<DateInputProps, 'max'>) {
  const { today } = useSession();
  return <DateInput {...props} max={today} />;
}

/** Few choices stand open, many fold into a list. */
function Choice({ options, ...rest }: InputProps<string> & { readonly options: readonly Option[] }) {
  if (options.length <= 3) {
    return (
      <Radio.Group
        {...(rest.id ? { id: rest.id } : {})}
        value={rest.value}
        onChange={({ target }) => rest.onChange?.(target.value)}
        options={options.map((option) => ({ ...option }))}
      />
    );
  }
  return (
    <Select
      {...rest}
      options={options.map((option) => ({ ...option }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

function YesNo({ id, value, onChange }: InputProps<boolean>) {
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
      options={[
        { value: true, label: strings.yes },
        { value: false, label: strings.no },
      ]}
    />
  );
}

/** The articles in force on the day that governs the case; today where there is none. */
function ArticlesInForce(props: Omit<CitationSelectProps, 'on'>) {
  const { today } = useSession();
  return <CitationSelect {...props} on={useContext(GoverningDay) ?? today} />;
}

/** One article in force on the day that governs the case. */
function ArticleInForce({ value, onChange, ...rest }: InputProps<CitationRef>) {
  return (
    <ArticlesInForce
      {...rest}
      value={value ? [value] : []}
      onChange={(chosen) => onChange?.(chosen.at(-1) as CitationRef)}
    />
  );
}

interface AutoListProps {
  readonly place: Place;
  readonly path: string;
  readonly label: string;
  readonly element: z.ZodObject;
}

/** A list of like things, such as the parties or the instalments, with buttons to add and remove one. */
function AutoList({ place, path, label, element }: AutoListProps) {
  return (
    <Form.List name={path.split('.')}>
      {(rows, { add, remove }, { errors }) => (
        <Form.Item label={label}>
          {rows.map((row, index) => (
            <Card
              key={row.key}
              size="small"
              title={`${label} ${index + 1}`}
              style={{ marginBottom: 12 }}
              extra={
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={strings.remove}
                  onClick={() => remove(row.name)}
                />
              }
            >
              {Object.entries(element.shape).map(([key, field]) => (
                <AutoField
                  key={key}
                  place={place}
                  path={`${path}.${key}`}
                  name={`${row.name}.${key}`}
                  within={path}
                  schema={field as z.ZodType}
                />
              ))}
            </Card>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({})}>
            {strings.add(label)}
          </Button>
          <Form.ErrorList errors={errors} />
        </Form.Item>
      )}
    </Form.List>
  );
}
