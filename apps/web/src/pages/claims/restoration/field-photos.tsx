import { CameraOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useEffect, useRef } from 'react';
import { restorationStrings } from '../../../strings/restorations.ts';
import own from './restoration.module.css';

const strings = restorationStrings.field;

/** A photograph taken, with the picture that the page shows of it. */
export interface Taken {
  readonly key: string;
  readonly file: File;
  readonly shown: string;
}

interface FieldPhotosProps {
  readonly value: readonly Taken[];
  readonly onChange: (photos: readonly Taken[]) => void;
}

/** Takes photographs by the camera of the phone, or from its album. */
export function FieldPhotos({ value, onChange }: FieldPhotosProps) {
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const shown = useRef<readonly Taken[]>(value);
  shown.current = value;
  // Pictures in memory are given back when the page is left.
  useEffect(
    () => () => {
      for (const photo of shown.current) URL.revokeObjectURL(photo.shown);
    },
    [],
  );
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const taken = [...(target.files ?? [])].map((file) => ({
      key: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      file,
      shown: URL.createObjectURL(file),
    }));
    onChange([...value, ...taken]);
    target.value = '';
  };
  return (
    <>
      <div className={own.buttons}>
        <Button size="large" type="primary" icon={<CameraOutlined />} onClick={() => camera.current?.click()}>
          {strings.take}
        </Button>
        <Button size="large" icon={<PictureOutlined />} onClick={() => album.current?.click()}>
          {strings.choose}
        </Button>
      </div>
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={strings.take}
        onChange={take}
      />
      <input
        ref={album}
        type="file"
        hidden
        accept="image/*"
        multiple
        aria-label={strings.choose}
        onChange={take}
      />
      <ul className={own.taken}>
        {value.map((photo) => (
          <li key={photo.key}>
            <img src={photo.shown} alt={photo.file.name} />
            <Button
              type="link"
              size="small"
              onClick={() => onChange(value.filter(({ key }) => key !== photo.key))}
            >
              {strings.retake}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
