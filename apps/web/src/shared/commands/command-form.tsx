import type { CommandDeclaration, CommandReply, CommandResult } from '@ecoredress/contract';
import { Form } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { z } from 'zod';
import { commandStrings as strings } from '../../strings/commands.ts';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import styles from './commands.module.css';
import { CommandSchema } from './field.tsx';
import { touches } from './form-errors.ts';
import { FormShell } from './form-shell.tsx';
import { useSender } from './use-sender.ts';

export interface CommandFormProps<D extends CommandDeclaration> {
  readonly declaration: D;
  /** Whom it changes, and the version that the page shows. Both left out for a command that makes something new. */
  readonly subjectId?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The inputs: `<Field name="heldOn" label="会议日期"><DateInput /></Field>` and so on. */
  readonly children: ReactNode;
  /** Where the fields start. What has no field is not sent: put it in with `toInput`. */
  readonly initialValues?: Partial<z.input<D['input']>> | undefined;
  /** Shapes what the form holds into the command's input, where the two differ. */
  readonly toInput?: (values: Record<string, unknown>) => unknown;
  readonly onDone?: ((reply: CommandReply<CommandResult<D>>) => void) | undefined;
  /** Defaults to the command's title. */
  readonly title?: string | undefined;
  /** A sentence above the fields: what this does, by which article. */
  readonly intro?: ReactNode;
  readonly submitText?: string | undefined;
  /** 'drawer' (default) for forms of some length, 'modal' for one to three fields. */
  readonly shape?: 'drawer' | 'modal' | undefined;
  /** Pixels on a desktop; 560 unless told. */
  readonly width?: number | undefined;
}

/**
 * The form of one command: checked against the contract before it is sent, errors at their fields, refusals
 * with their articles on top, a conflict with who changed what and a button to load the newest state (what
 * was typed stays). Closing a form with something typed asks first.
 */
export function CommandForm<D extends CommandDeclaration>(props: CommandFormProps<D>) {
  const { declaration, initialValues, shape = 'drawer', width = 560 } = props;
  const [form] = Form.useForm<Record<string, unknown>>();
  const sender = useSender(form, props);
  // Errors set from outside stay until they are taken away: what is being mended is no longer wrong.
  const clearMended = (changed: unknown) => {
    const wrong = form.getFieldsError().filter(({ errors }) => errors.length > 0);
    const mended = wrong.filter(({ name }) => touches(changed, name));
    form.setFields(mended.map(({ name }) => ({ name, errors: [] })));
  };
  return (
    <FormShell
      form={form}
      shape={shape}
      width={width}
      title={props.title ?? declaration.title}
      submitText={props.submitText ?? strings.submit}
      open={props.open}
      busy={sender.busy}
      onClose={props.onClose}
      afterClose={sender.forget}
    >
      <CommandSchema value={declaration.input}>
        <Form
          form={form}
          // Before every field's id: the page has ids of its own.
          name={declaration.name}
          layout="vertical"
          preserve={false}
          scrollToFirstError
          {...(initialValues ? { initialValues: { ...initialValues } } : {})}
          onFinish={sender.send}
          onValuesChange={clearMended}
        >
          {props.intro ? <p className={styles.intro}>{props.intro}</p> : null}
          {sender.problem ? (
            <InSight of={sender.problem}>
              <ProblemAlert error={sender.problem} hideFields={sender.shown} onReload={sender.reload} />
            </InSight>
          ) : null}
          {props.children}
        </Form>
      </CommandSchema>
    </FormShell>
  );
}

/** Brings what it holds into sight whenever `of` is new: one presses the button at the foot of a long form. */
function InSight({ of, children }: { readonly of: unknown; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <div ref={ref} className={styles.refusal}>
      {children}
    </div>
  );
}
