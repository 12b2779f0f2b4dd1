import { RotateRightOutlined, UndoOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import type { EvidenceView } from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { evidenceStrings as strings } from '../../strings/evidence.ts';
import { PageSkeleton } from '../display/page-skeleton.tsx';
import styles from './evidence.module.css';
import { decodeText, shapeOf } from './media.ts';

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
      return <Picture item={item} />;
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

const LEAST = 0.25;
const MOST = 8;

function Picture({ item }: MediaProps) {
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const zoomBy = (factor: number) => setZoom(Math.min(MOST, Math.max(LEAST, zoom * factor)));
  return (
    <div>
      <div className={styles.tools}>
        <Button icon={<ZoomOutOutlined />} aria-label={strings.zoomOut} onClick={() => zoomBy(1 / 1.5)} />
        <span className="number">{Math.round(zoom * 100)}%</span>
        <Button icon={<ZoomInOutlined />} aria-label={strings.zoomIn} onClick={() => zoomBy(1.5)} />
        <Button
          icon={<RotateRightOutlined />}
          aria-label={strings.rotate}
          onClick={() => setTurns(turns + 1)}
        />
        <Button
          icon={<UndoOutlined />}
          aria-label={strings.reset}
          onClick={() => {
            setZoom(1);
            setTurns(0);
          }}
        />
      </div>
      <div className={styles.stage}>
        <img
          className={styles.picture}
          src={fileAddress(item.id)}
          alt={item.name}
          style={{ width: `${zoom * 100}%`, transform: `rotate(${turns * 90}deg)` }}
        />
      </div>
    </div>
  );
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
