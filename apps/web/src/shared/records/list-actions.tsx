import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Popover } from 'antd';
import { recordStrings as strings } from '../../strings/records.ts';
import { asProblem } from '../api/api-problem.ts';
import { downloadFile } from '../api/download.ts';
import { usePermission } from '../api/session.ts';
import { usePhone } from '../look/use-phone.ts';
import styles from './records.module.css';

interface ColumnChooserProps {
  readonly columns: readonly { readonly key: string; readonly title: string; readonly pinned?: boolean }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: string[]) => void;
  readonly onReset: () => void;
}

/** Which columns are shown; a pinned column always is. */
export function ColumnChooser({ columns, hidden, onChange, onReset }: ColumnChooserProps) {
  const phone = usePhone();
  const toggle = (key: string, show: boolean) =>
    onChange(show ? hidden.filter((other) => other !== key) : [...hidden, key]);
  const content = (
    <div className={styles.chooser}>
      {columns.map(({ key, title, pinned }) => (
        <Checkbox
          key={key}
          checked={!hidden.includes(key)}
          disabled={pinned ?? false}
          onChange={({ target }) => toggle(key, target.checked)}
        >
          {title}
        </Checkbox>
      ))}
      <Button size="small" onClick={onReset}>
        {strings.resetColumns}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={strings.chooseColumns} content={content}>
      <Button icon={<SettingOutlined />} aria-label={strings.chooseColumns}>
        {phone ? null : strings.columns}
      </Button>
    </Popover>
  );
}

interface ExportButtonProps {
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Saves the list under its present filters as .xlsx, all pages of it; for those who may export lists. */
export function ExportButton({ path, params }: ExportButtonProps) {
  const { message } = App.useApp();
  const mayExport = usePermission('list.export');
  const download = useMutation({
    mutationFn: () => downloadFile(path, params),
    onError: (error) => void message.error(asProblem(error).message),
  });
  if (!mayExport) return null;
  return (
    <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
      {download.isPending ? strings.exporting : strings.export}
    </Button>
  );
}
