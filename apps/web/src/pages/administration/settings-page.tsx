import { type SettingView, settingSet, settingsList } from '@ecoredress/contract';
import { Input, InputNumber, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { Field } from '../../shared/commands/field.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import { fieldStrings } from '../../strings/fields.ts';
import styles from './administration.module.css';

/** Every setting of the place: what holds today, where it comes from, what held before. */
export function SettingsPage() {
  const { data, error, refetch } = useApiQuery(settingsList, {});
  const [text, setText] = useState('');
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={10} />;
  const shown = data.items.filter(({ title, explanation }) => `${title}${explanation}`.includes(text));
  return (
    <>
      <PageHead title={strings.settings} sub={strings.settingHelp} />
      <div className={styles.stack}>
        <Input.Search
          allowClear
          placeholder={strings.searchSettings}
          style={{ maxWidth: 360 }}
          onChange={({ target }) => setText(target.value.trim())}
        />
        {shown.map((setting) => (
          <Setting key={setting.key} setting={setting} />
        ))}
      </div>
    </>
  );
}

interface SettingProps {
  readonly setting: SettingView;
}

function shownValue(value: SettingView['value'], unit: string): string {
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  return `${value}${unit}`;
}

function Setting({ setting }: SettingProps) {
  const { title, explanation, unit, value, verified, sourceText, history } = setting;
  const mayManage = usePermission('setting.manage');
  return (
    <Section
      title={
        <>
          {title} {verified ? null : <Tag color="gold">{strings.toCheck}</Tag>}
        </>
      }
      extra={mayManage ? <ChangeSetting setting={setting} /> : null}
    >
      <div className={styles.row}>
        <span>
          {strings.valueToday}：<strong>{shownValue(value, unit)}</strong>
        </span>
        <span className={styles.quiet}>
          {strings.basis}：{sourceText || strings.noBasis}
        </span>
      </div>
      <p className={styles.quiet}>{explanation}</p>
      {history.map((earlier) => (
        <div key={`${earlier.effectiveFrom} ${earlier.setAt}`} className={styles.row}>
          <span>{strings.setTo(shownValue(earlier.value, unit), earlier.effectiveFrom)}</span>
          <span className={styles.quiet}>
            {earlier.reason}　{strings.by(earlier.setByName, formatMoment(earlier.setAt))}
          </span>
        </div>
      ))}
    </Section>
  );
}

function ChangeSetting({ setting }: SettingProps) {
  const { today } = useSession();
  return (
    <CommandButton
      declaration={settingSet}
      button={{ size: 'small' }}
      initialValues={{ value: setting.value, effectiveFrom: today, verified: false }}
      toInput={(values) => ({ ...values, key: setting.key })}
      intro={
        <>
          {setting.title}：{setting.explanation}
        </>
      }
    >
      <Field name="value" label={fieldStrings['value'] ?? ''}>
        <ValueInput like={setting.seed} unit={setting.unit} />
      </Field>
      <AutoFields declaration={settingSet} except={['key', 'value']} />
    </CommandButton>
  );
}

interface ValueInputProps {
  readonly id?: string;
  /** A value of the kind that is asked for. */
  readonly like: SettingView['value'];
  readonly unit: string;
  readonly value?: SettingView['value'];
  readonly onChange?: (value: SettingView['value']) => void;
}

function ValueInput({ like, unit, value, onChange, ...rest }: ValueInputProps) {
  if (typeof like === 'boolean') {
    return (
      <Radio.Group
        {...rest}
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
        options={[
          { value: true, label: strings.yes },
          { value: false, label: strings.no },
        ]}
      />
    );
  }
  if (typeof like === 'number') {
    return (
      <InputNumber
        {...rest}
        value={Number(value)}
        onChange={(next) => onChange?.(next ?? 0)}
        precision={0}
        suffix={unit}
        style={{ width: 200 }}
      />
    );
  }
  return <Input {...rest} value={String(value ?? '')} onChange={({ target }) => onChange?.(target.value)} />;
}
