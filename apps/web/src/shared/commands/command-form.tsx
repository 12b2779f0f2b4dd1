import type { CommandDeclaration, CommandReply, CommandResult } from '@ecoredress/contract';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { commandStrings as strings } from '../../strings/commands.ts';
import { type ApiProblem, asProblem, localProblem } from '../api/api-problem.ts';
import { useCommand } from '../api/use-command.ts';
import { usePhone } from '../look/use-phone.ts';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import styles from './commands.module.css';
import { CommandSchema } from './field.tsx';
import { type FieldPath, issuesAsProblems, placeErrors, touches } from './form-errors.ts';
import { useAnnounce } from './use-announce.tsx';

export interface CommandFormProps<D extends CommandDeclaration> {
  readonly declaration: D;
  /** Whom it changes, and the version that the page shows. Both left out for a command that makes something new. */
  readonly subjectId?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The inputs: `<Field name="heldOn" label="会议日期"><DateInput /></Field>` and so on. */
  readonly children: ReactNode;
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
  const { open, onClose, declaration, shape = 'drawer', width = 560 } = props;
  const phone = usePhone();
  const [form] = Form.useForm<Record<string, unknown>>();
  const { modal } = App.useApp();
  const sender = useSender(props, () => form.getFieldsError().map(({ name }) => [...name]), form.setFields);
  const close = () => {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: strings.leaveTitle,
      content: strings.leaveText,
      okText: strings.leave,
      okButtonProps: { danger: true },
      cancelText: strings.stay,
      onOk: onClose,
    });
  };
  const foot = (
    <div className={styles.foot}>
      <Button onClick={close}>{strings.cancel}</Button>
      <Button type="primary" loading={sender.busy} onClick={form.submit}>
        {props.submitText ?? strings.submit}
      </Button>
    </div>
  );
  const frame = { open, title: props.title ?? declaration.title, destroyOnHidden: true, footer: foot };
  const body = (
    <CommandSchema value={declaration.input}>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        scrollToFirstError
        {...(props.initialValues ? { initialValues: { ...props.initialValues } } : {})}
        onFinish={sender.send}
        onValuesChange={(changed) => {
          // Errors set from outside stay until they are taken away: what is being mended is no longer wrong.
          const mended = form
            .getFieldsError()
            .filter(({ name, errors }) => errors.length > 0 && touches(changed, name));
          form.setFields(mended.map(({ name }) => ({ name, errors: [] })));
        }}
      >
        {props.intro ? <p className={styles.intro}>{props.intro}</p> : null}
        {sender.problem ? (
          <Form.Item>
            <ProblemAlert error={sender.problem} hideFields={sender.shown} onReload={sender.reload} />
          </Form.Item>
        ) : null}
        {props.children}
      </Form>
    </CommandSchema>
  );
  if (shape === 'modal' && !phone) {
    return (
      <Modal {...frame} width={width} onCancel={close} mask={{ closable: false }} afterClose={sender.reset}>
        {body}
      </Modal>
    );
  }
  return (
    <Drawer
      {...frame}
      size={phone ? '100%' : width}
      onClose={close}
      mask={{ closable: false }}
      afterOpenChange={(shown) => shown || sender.reset()}
    >
      {body}
    </Drawer>
  );
}

/** Sends the form and keeps what came of it. */
function useSender<D extends CommandDeclaration>(
  props: CommandFormProps<D>,
  fieldsOnForm: () => FieldPath[],
  setFields: (fields: { name: FieldPath; errors: string[] }[]) => void,
) {
  const { declaration, subjectId } = props;
  const command = useCommand(declaration);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; shown: readonly string[] }>();
  const seenVersion = useSeenVersion(props.open, props.expectedVersion);

  const refuse = (problem: ApiProblem) => {
    const { atFields, shown } = placeErrors(problem.problems, fieldsOnForm());
    setFields(atFields.map(({ name, errors }) => ({ name, errors })));
    setRefusal({ problem, shown });
  };
  const send = async (values: Record<string, unknown>) => {
    setRefusal(undefined);
    const raw = props.toInput ? props.toInput(values) : values;
    const input = declaration.input.safeParse(raw);
    if (!input.success) {
      const problems = issuesAsProblems(input.error.issues, raw);
      return refuse(localProblem('invalid-input', strings.fieldTitle, problems));
    }
    try {
      const call = {
        subjectId,
        expectedVersion: seenVersion.value,
        input: input.data as z.input<D['input']>,
      };
      const reply = await command.mutateAsync(call);
      announce(declaration.title, reply);
      props.onClose();
      props.onDone?.(reply);
    } catch (error) {
      refuse(asProblem(error));
    }
  };
  const everythingAtFields =
    refusal !== undefined && refusal.shown.length === refusal.problem.problems.length;
  return {
    send,
    busy: command.isPending,
    problem: everythingAtFields && refusal.shown.length > 0 ? undefined : refusal?.problem,
    shown: refusal?.shown ?? [],
    reset: () => setRefusal(undefined),
    reload: async () => {
      await client.invalidateQueries();
      seenVersion.renew();
      setRefusal(undefined);
    },
  };
}

/**
 * The version that the form was opened on. The page behind may be refreshed while one types; sending its
 * newer version would hide the very conflict that the check is for.
 */
function useSeenVersion(open: boolean, current: number | undefined) {
  const [seen, setSeen] = useState<{ value: number | undefined } | undefined>(undefined);
  if (open && seen === undefined) setSeen({ value: current });
  if (!open && seen !== undefined) setSeen(undefined);
  return { value: seen ? seen.value : current, renew: () => setSeen(undefined) };
}
