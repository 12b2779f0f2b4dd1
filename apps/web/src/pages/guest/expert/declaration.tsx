import { engagementDeclare } from '@ecoredress/contract';
import { ENGAGEMENT_STATEMENTS, INTEREST_GROUNDS, type InterestGround } from '@ecoredress/law';
import { Button, Card, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import caseStyles from '../../../shared/case/case.module.css';
import { engagementStrings } from '../../../strings/engagements.ts';
import type { PartProps } from './expert-portal.tsx';

const strings = engagementStrings.guest;
const ALL = ENGAGEMENT_STATEMENTS.map(({ code }) => code);

/** 保密与回避承诺: every statement ticked by itself, or an interest declared instead. */
export function Declaration({ send }: PartProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [interested, setInterested] = useState(false);
  return (
    <Card title={strings.declaration}>
      <p className={caseStyles.quiet}>{strings.declarationHelp}</p>
      <Checkbox checked={interested} onChange={({ target }) => setInterested(target.checked)}>
        {strings.hasInterest}
      </Checkbox>
      <hr style={{ border: 0, borderTop: '1px solid #eef1ef', margin: '12px 0' }} />
      {interested ? (
        <Interest send={send} />
      ) : (
        <div className={caseStyles.stack}>
          <Checkbox.Group
            value={[...ticked]}
            onChange={setTicked}
            style={{ display: 'grid', gap: 12 }}
            options={ENGAGEMENT_STATEMENTS.map(({ code, title }) => ({ value: code, label: title }))}
          />
          <Button
            type="primary"
            size="large"
            block
            disabled={ALL.some((code) => !ticked.includes(code))}
            onClick={() => void send(engagementDeclare, { statements: ticked })}
          >
            {strings.declare}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Interest({ send }: Pick<PartProps, 'send'>) {
  const [interestGround, setGround] = useState<InterestGround>('kinship');
  const [text, setText] = useState('');
  return (
    <div className={caseStyles.stack}>
      <Radio.Group
        aria-label={strings.interestGround}
        value={interestGround}
        onChange={({ target }) => setGround(target.value)}
        style={{ display: 'grid', gap: 8 }}
        options={Object.entries(INTEREST_GROUNDS).map(([value, label]) => ({ value, label }))}
      />
      <Input.TextArea
        aria-label={strings.interestText}
        placeholder={strings.interestText}
        value={text}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        danger
        size="large"
        block
        disabled={text.trim() === ''}
        onClick={() => void send(engagementDeclare, { statements: [], interest: { interestGround, text } })}
      >
        {strings.recuse}
      </Button>
    </div>
  );
}
