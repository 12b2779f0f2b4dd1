import type { AvailableAction, CommandDeclaration } from '@ecoredress/contract';
import { Button, type ButtonProps, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { commandStrings as strings } from '../../strings/commands.ts';
import { CommandForm, type CommandFormProps } from './command-form.tsx';
import styles from './commands.module.css';
import { RefusalList } from './refusal-list.tsx';

export interface CommandButtonProps<D extends CommandDeclaration>
  extends Omit<CommandFormProps<D>, 'open' | 'onClose' | 'children'> {
  /**
   * The actions of the case as the server lists them. The button is not there when the command is not among
   * them, and grey with its reasons when it is not allowed. Left out: always enabled.
   */
  readonly actions?: readonly AvailableAction[] | undefined;
  /** The fields of the form. Left out for a command without input: the form only asks to confirm. */
  readonly children?: ReactNode;
  /** The button's words; the command's title unless told. */
  readonly label?: ReactNode;
  readonly button?: Pick<ButtonProps, 'type' | 'size' | 'danger' | 'icon' | 'block'>;
}

/** A button that opens the form of a command. */
export function CommandButton<D extends CommandDeclaration>(props: CommandButtonProps<D>) {
  const { actions, label, button, children, ...form } = props;
  const [open, setOpen] = useState(false);
  const action = actions?.find(({ command }) => command === form.declaration.name);
  if (actions && !action) return null;
  const text = label ?? form.declaration.title;
  if (action && !action.allowed)
    return <GreyButton text={text} action={action} {...(button ? { button } : {})} />;
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {text}
      </Button>
      <CommandForm
        {...form}
        open={open}
        onClose={() => setOpen(false)}
        shape={form.shape ?? (children ? 'drawer' : 'modal')}
      >
        {children}
      </CommandForm>
    </>
  );
}

interface GreyButtonProps {
  readonly text: ReactNode;
  readonly action: AvailableAction;
  readonly button?: CommandButtonProps<CommandDeclaration>['button'];
}

/** Not `disabled`: it stays reachable by keyboard and finger, for its reasons are what one needs to read. */
function GreyButton({ text, action, button }: GreyButtonProps) {
  const { refusals } = action;
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      title={`${strings.notAllowed}：${strings.missing(refusals.length)}`}
      content={<RefusalList refusals={refusals} />}
    >
      <Button
        {...(button?.size ? { size: button.size } : {})}
        block={button?.block ?? false}
        aria-disabled
        className={styles.grey ?? ''}
      >
        {text}
      </Button>
    </Popover>
  );
}
