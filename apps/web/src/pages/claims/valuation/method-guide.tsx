import { type GuideFacts, guideToMethods, type MethodAdvice } from '@ecoredress/law';
import { Button, Form, Radio, Select, Tag } from 'antd';
import { useState } from 'react';
import { CitationTag } from '../../../shared/law/citation-tag.tsx';
import { valuationStrings } from '../../../strings/valuations.ts';
import styles from './valuation.module.css';

const strings = valuationStrings.guide;

type Question = keyof typeof strings.questions;
const QUESTIONS = Object.keys(strings.questions) as Question[];

interface MethodGuideProps {
  readonly on: Temporal.PlainDate;
  readonly placeId: string;
  readonly onChoose: (methodId: string) => void;
}

type Answers = Pick<GuideFacts, 'medium'> & Partial<Record<Question, boolean>>;

/** What is known of the case, and for every method whether it may be used, and why or why not. */
export function MethodGuide({ on, placeId, onChoose }: MethodGuideProps) {
  const [answers, setAnswers] = useState<Answers>({ medium: 'water' });
  const advice = guideToMethods({ ...answers, conductDate: on, place: placeId });
  return (
    <details className={styles.guide}>
      <summary>{strings.title}</summary>
      <Form layout="vertical" component="div">
        <Form.Item label={strings.medium}>
          <Select
            aria-label={strings.medium}
            value={answers.medium}
            options={Object.entries(strings.media).map(([value, label]) => ({ value, label }))}
            onChange={(medium: GuideFacts['medium']) => setAnswers({ ...answers, medium })}
          />
        </Form.Item>
        {QUESTIONS.map((question) => (
          <Form.Item key={question} label={strings.questions[question]} style={{ marginBottom: 8 }}>
            <Radio.Group
              aria-label={strings.questions[question]}
              value={answers[question] ?? null}
              options={[
                { value: true, label: valuationStrings.yes },
                { value: false, label: valuationStrings.no },
                { value: null, label: strings.unknown },
              ]}
              onChange={({ target }) => setAnswers(answered(answers, question, target.value))}
            />
          </Form.Item>
        ))}
      </Form>
      {advice.map((item) => (
        <Advice key={item.method.id} advice={item} onChoose={onChoose} />
      ))}
    </details>
  );
}

function answered(answers: Answers, question: Question, value: boolean | null): Answers {
  const { [question]: _former, ...rest } = answers;
  return value === null ? (rest as Answers) : { ...answers, [question]: value };
}

interface AdviceProps {
  readonly advice: MethodAdvice;
  readonly onChoose: (methodId: string) => void;
}

function Advice({ advice: { method, allowed, why }, onChoose }: AdviceProps) {
  return (
    <details className={styles.advice}>
      <summary>
        <Tag color={allowed ? 'green' : 'default'}>{allowed ? strings.allowed : strings.notAllowed}</Tag>
        {method.name}{' '}
        {allowed ? (
          <Button type="link" size="small" onClick={() => onChoose(method.id)}>
            {strings.choose}
          </Button>
        ) : null}
      </summary>
      <ul className={styles.conditions}>
        {why.map(({ text, state, citation }) => (
          <li key={text}>
            {strings.states[state]}：{text} <CitationTag citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  );
}
