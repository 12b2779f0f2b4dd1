import { App, Button, Drawer, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { commandStrings as strings } from '../../strings/commands.ts';
import { usePhone } from '../look/use-phone.ts';
import styles from './commands.module.css';

interface FormShellProps {
  readonly form: FormInstance<Record<string, unknown>>;
  readonly shape: 'drawer' | 'modal';
  /** Pixels on a desktop. */
  readonly width: number;
  readonly title: string;
  readonly submitText: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly afterClose: () => void;
  readonly children: ReactNode;
}

/** What a form stands in: drawer or modal, with its two buttons; a phone gets the whole screen. */
export function FormShell(props: FormShellProps) {
  const { form, shape, width, title, open, busy, onClose, afterClose, children } = props;
  const phone = usePhone();
  const close = useCarefulClose(form, onClose);
  const footer = (
    <div className={styles.foot}>
      <Button onClick={close}>{strings.cancel}</Button>
      <Button type="primary" loading={busy} onClick={form.submit}>
        {props.submitText}
      </Button>
    </div>
  );
  const frame = { open, title, footer, destroyOnHidden: true, mask: { closable: false } };
  if (shape === 'modal' && !phone) {
    return (
      <Modal {...frame} width={width} onCancel={close} afterClose={afterClose}>
        {children}
      </Modal>
    );
  }
  return (
    <Drawer
      {...frame}
      size={phone ? '100%' : width}
      onClose={close}
      afterOpenChange={(shown) => shown || afterClose()}
    >
      {children}
    </Drawer>
  );
}

/** Closes at once when nothing was typed, else after asking. */
function useCarefulClose(form: FormInstance, onClose: () => void): () => void {
  const { modal } = App.useApp();
  return () => {
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
}
