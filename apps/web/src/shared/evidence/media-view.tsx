import type { EvidenceView } from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { evidenceStrings as strings } from '../../strings/evidence.ts';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import styles from './evidence.module.css';
import { decodeText, shapeOf } from './media.ts';
import { PictureView } from './picture-view.tsx';

interface MediaProps {
  readonly item: EvidenceView;
}

/** Where the file of a piece of evidence is. */
export function fileAddress(id: string): string {
  return `/api/evidence/${id}/file`;
}

/** The file in place, as far as a browser shows such files without running anything in them. */
export function MediaView({ item }: MediaProps) {
  const address = fileAddress(item.id);
  switch (shapeOf(item)) {
    case 'image':
      return <PictureView address={address} name={item.name} />;
    case 'pdf':
      // The page itself, over the whole width, without the side panel.
      return <iframe className={styles.paper} src={`${address}#navpanes=0&view=FitH`} title={item.name} />;
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: evidence is shown as it was taken, nobody wrote captions for it
      return <video className={styles.moving} src={address} controls aria-label={item.name} />;
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: evidence is played as it was taken, nobody wrote captions for it
      return <audio className={styles.sound} src={address} controls aria-label={item.name} />;
    case 'text':
      return <PlainText item={item} />;
    case 'none':
      return <Alert type="info" showIcon title={strings.noPreview} />;
  }
}

/** More than this is read in an editor, not here. Bytes. */
const TEXT_LIMIT = 512 * 1024;

function PlainText({ item }: MediaProps) {
  const text = useQuery({
    queryKey: ['evidence-text', item.sha256],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await fetch(fileAddress(item.id), { signal });
      if (!response.ok) throw new Error(strings.unreadable);
      return decodeText(new Uint8Array(await response.arrayBuffer()).subarray(0, TEXT_LIMIT));
    },
  });
  if (text.isError) return <Alert type="warning" showIcon title={strings.unreadable} />;
  if (text.data === undefined) return <PageSkeleton rows={6} />;
  return (
    <>
      {item.size > TEXT_LIMIT ? <Alert type="info" showIcon title={strings.tooLong} /> : null}
      <pre className={styles.text}>{text.data}</pre>
    </>
  );
}
