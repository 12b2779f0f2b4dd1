import { Modal, QRCode, Typography } from 'antd';
import { engagementStrings as strings } from '../../strings/engagements.ts';

export interface IssuedLinkProps {
  readonly title: string;
  /** What the command handed out; nothing is shown without it. */
  readonly issued: { readonly token: string; readonly code: string } | undefined;
  readonly onClose: () => void;
}

/** A one-time link with its code: both shown this once, the link also as a QR code. */
export function IssuedLink({ title, issued, onClose }: IssuedLinkProps) {
  const link = issued ? `${location.origin}/guest#${issued.token}` : '';
  return (
    <Modal open={issued !== undefined} title={title} footer={null} onCancel={onClose}>
      <p>{strings.handOver}</p>
      <QRCode value={link || '-'} type="svg" />
      <Typography.Paragraph copyable={{ text: link }}>
        {strings.link}：{link}
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: issued?.code ?? '' }}>
        {strings.code}：<b>{issued?.code}</b>
      </Typography.Paragraph>
    </Modal>
  );
}
