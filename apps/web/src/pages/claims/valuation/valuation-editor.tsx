import type { ClaimDetail, ValuationView } from '@ecoredress/contract';
import { computeValuation, findMethod, valuationMethodsOn } from '@ecoredress/law';
import { Card, Form, Input, Select } from 'antd';
import { useContext, useMemo, useState } from 'react';
import { useSession } from '../../../shared/api/session.ts';
import { DateInput } from '../../../shared/commands/inputs/date-input.tsx';
import { CitationTag } from '../../../shared/law/citation-tag.tsx';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { asInputs, type Draft, keepKnown } from './inputs-state.ts';
import { MethodForm } from './method-form.tsx';
import { MethodGuide } from './method-guide.tsx';
import { OwnTables } from './own-tables.ts';
import { ResultCard } from './result-card.tsx';
import { Scenarios } from './scenarios.tsx';
import { SensitivityBars } from './sensitivity-bars.tsx';
import styles from './valuation.module.css';

interface ValuationEditorProps {
  readonly claim: ClaimDetail;
  readonly kept: ValuationView | undefined;
  readonly onSaved: (valuationId: string) => void;
}

/** Method, day and parameters on one side; on the other what comes of them, computed with every key. */
export function ValuationEditor({ claim, kept, onSaved }: ValuationEditorProps) {
  const { place } = useSession();
  const [title, setTitle] = useState(kept?.title ?? '');
  const [day, setDay] = useState(kept?.governingOn ?? claim.governingOn);
  const [methodId, setMethodId] = useState(kept?.method);
  const [draft, setDraft] = useState<Draft>(kept?.inputs ?? {});
  const on = useMemo(() => Temporal.PlainDate.from(day), [day]);
  const methods = valuationMethodsOn(on, place.profileId);
  const method = methodId === undefined ? undefined : findMethod(methodId);
  const tables = useContext(OwnTables);
  const options = useMemo(() => ({ on, place: place.profileId, tables }), [on, place.profileId, tables]);
  const outcome = useMemo(
    () => (methodId === undefined ? undefined : computeValuation(methodId, asInputs(draft), options)),
    [methodId, draft, options],
  );
  const problems = outcome && !outcome.ok ? outcome.problems : [];
  const choose = (next: string) => {
    setDraft(keepKnown(draft, findMethod(next)?.inputs ?? []));
    setMethodId(next);
  };
  return (
    <>
      <div className={styles.layout}>
        <Card>
          <Form layout="vertical" component="div">
            <Form.Item label={strings.name} required>
              <Input
                aria-label={strings.name}
                value={title}
                maxLength={200}
                onChange={({ target }) => setTitle(target.value)}
              />
            </Form.Item>
            <Form.Item label={strings.on} required extra={strings.onHelp(method?.dayMeans ?? '行为发生之日')}>
              <DateInput value={day} onChange={(next) => next && setDay(next)} />
            </Form.Item>
            <Form.Item label={strings.method} required extra={strings.methodsOn(methods.length)}>
              <Select
                aria-label={strings.method}
                value={methodId ?? null}
                showSearch={{ optionFilterProp: 'label' }}
                options={methods.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(next: string | null) => next && choose(next)}
              />
            </Form.Item>
          </Form>
          <MethodGuide on={on} placeId={place.profileId} onChoose={choose} />
          {method ? (
            <>
              <h3>{strings.conditions}</h3>
              <ul className={styles.conditions}>
                {method.conditions.map(({ text, why, citation }) => (
                  <li key={text}>
                    {text} <CitationTag citation={citation} />
                    <div className={styles.quiet}>{why}</div>
                  </li>
                ))}
              </ul>
              <h3>{strings.parameters}</h3>
              <MethodForm
                inputs={method.inputs}
                draft={draft}
                onChange={setDraft}
                on={on}
                problems={problems}
              />
            </>
          ) : null}
        </Card>
        <div className={styles.result}>
          <ResultCard
            claim={claim}
            kept={kept}
            outcome={outcome}
            given={{ title, method: methodId, governingOn: day, inputs: draft }}
            onSaved={onSaved}
          />
        </div>
      </div>
      {method ? (
        <Scenarios
          key={method.id}
          method={method}
          draft={draft}
          options={options}
          complete={outcome?.ok ?? false}
        />
      ) : null}
      {method && outcome?.ok ? (
        <SensitivityBars methodId={method.id} draft={draft} options={options} />
      ) : null}
    </>
  );
}
