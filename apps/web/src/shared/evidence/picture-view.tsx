import { RotateRightOutlined, UndoOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type CSSProperties, useState } from 'react';
import { evidenceStrings as strings } from '../../strings/evidence.ts';
import styles from './evidence.module.css';

const LEAST = 0.25;
const MOST = 8;
const STEP = 1.5;

interface PictureViewProps {
  readonly address: string;
  readonly name: string;
}

/** A picture that can be drawn nearer and turned. */
export function PictureView({ address, name }: PictureViewProps) {
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const [ratio, setRatio] = useState(1);
  const zoomBy = (factor: number) => setZoom(Math.min(MOST, Math.max(LEAST, zoom * factor)));
  const turned = turns % 2 === 1;
  return (
    <div>
      <div className={styles.tools}>
        <Button icon={<ZoomOutOutlined />} aria-label={strings.zoomOut} onClick={() => zoomBy(1 / STEP)} />
        <span className="number">{Math.round(zoom * 100)}%</span>
        <Button icon={<ZoomInOutlined />} aria-label={strings.zoomIn} onClick={() => zoomBy(STEP)} />
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
        <div
          className={styles.frame}
          style={{ width: `${zoom * 100}%`, aspectRatio: turned ? 1 / ratio : ratio }}
        >
          <img
            className={styles.picture}
            src={address}
            alt={name}
            style={turning(turns, ratio)}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setRatio(naturalHeight > 0 ? naturalWidth / naturalHeight : 1)
            }
          />
        </div>
      </div>
    </div>
  );
}

/** Lying on its side the picture keeps within its frame: its width becomes the height of the frame. */
function turning(turns: number, ratio: number): CSSProperties {
  return {
    width: turns % 2 === 1 ? `${ratio * 100}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
  };
}
