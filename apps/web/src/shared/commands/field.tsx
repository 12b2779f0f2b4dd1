import { Form, type FormItemProps } from 'antd';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { fieldPath } from './form-errors.ts';
import { isRequired } from './required.ts';

/** The schema of the command whose form we are in. */
export const CommandSchema = createContext<z.ZodType | undefined>(undefined);

export interface FieldProps extends Omit<FormItemProps, 'name' | 'required' | 'rules' | 'help'> {
  /** The field of the command's input; 'restoration.quantity' for one inside. */
  readonly name: string;
  readonly label: string;
  /** Inside a Form.List: the path of the list in the input, so that the schema's mark can be found. */
  readonly within?: string;
}

/**
 * One field of a command form: label, input (its only child: it takes `value` and `onChange`), hint (`extra`),
 * errors.
 * The mark of a required field comes from the contract, never from the page. In a Form.List give `within` and
 * a name starting with the row, such as `name={`${row.name}.dueOn`} within="instalments"`.
 */
export function Field({ name, label, within, children, ...rest }: FieldProps) {
  const schema = useContext(CommandSchema);
  const full = fieldPath(within ? `${within}.${name}` : name);
  const required = schema ? (isRequired(schema, full) ?? false) : false;
  return (
    <Form.Item {...rest} name={fieldPath(name)} label={label} required={required}>
      {children}
    </Form.Item>
  );
}
