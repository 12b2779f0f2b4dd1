import { Button, Modal, Typography } from 'antd';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';

interface SecretModalProps {
  readonly label: string;
  readonly help: string;
  /** Shown while there is one. */
  readonly secret: string | undefined;
  readonly onClose: () => void;
}

/** A secret that is shown once and kept nowhere: it closes only by the button that says it was taken. */
export function SecretModal({ label, help, secret, onClose }: SecretModalProps) {
  return (
    <Modal
      open={secret !== undefined}
      title={strings.secretTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {strings.copied}
        </Button>
      }
    >
      <p>{label}</p>
      <Typography.Paragraph copyable className={styles.secret ?? ''}>
        {secret}
      </Typography.Paragraph>
      <p className={styles.quiet}>{help}</p>
    </Modal>
  );
}
