import { type ClaimDetail, claimSaveValuation, type ValuationView } from '@ecoredress/contract';
import { formatYuan, shortDecimal, type Valuation, type ValuationOutcome } from '@ecoredress/law';
import { Alert, Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import { useCommand } from '../../../shared/api/use-command.ts';
import { saveJson } from '../../../shared/files/save-json.ts';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { DerivationView } from './derivation-view.tsx';
import type { Draft } from './inputs-state.ts';
import styles from './valuation.module.css';

export interface Given {
  readonly title: string;
  readonly method: string | undefined;
  readonly governingOn: string;
  readonly inputs: Draft;
}

interface ResultCardProps {
  readonly claim: ClaimDetail;
  readonly kept: ValuationView | undefined;
  readonly outcome: ValuationOutcome | undefined;
  readonly given: Given;
  readonly onSaved: (valuationId: string) => void;
}

/** What comes of the inputs: the amount with its whole derivation, or what is still missing. */
export function ResultCard({ claim, kept, outcome, given, onSaved }: ResultCardProps) {
  if (!outcome) return null;
  if (!outcome.ok) {
    return (
      <Card title={strings.result}>
        <Alert
          type="warning"
          showIcon
          title={strings.missing(outcome.problems.length)}
          description={
            <ul className={styles.missing}>
              {outcome.problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>{message}</li>
              ))}
            </ul>
          }
        />
      </Card>
    );
  }
  const { result } = outcome;
  return (
    <Card title={strings.result} extra={<Tag>{strings.gives[result.gives]}</Tag>}>
      <div className={`number ${styles.amount}`}>
        {result.amountFen === undefined ? shortDecimal(result.value) : formatYuan(result.amountFen)}{' '}
        {result.unit}
      </div>
      <Ways claim={claim} kept={kept} given={given} result={result} onSaved={onSaved} />
      <Unchecked result={result} />
      <Derivation result={result} />
    </Card>
  );
}

function Unchecked({ result }: { readonly result: Valuation }) {
  if (result.unchecked.length === 0) return null;
  return (
    <details>
      <summary>
        <Tag color="gold">
          {strings.unchecked} {result.unchecked.length}
        </Tag>
      </summary>
      <ul className={styles.missing}>
        {result.unchecked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

const EVERY_LEVEL = 99;

function Derivation({ result }: { readonly result: Valuation }) {
  const [open, setOpen] = useState(2);
  const all = open === EVERY_LEVEL;
  return (
    <section aria-label={strings.derivation}>
      <h3>
        {strings.derivation}{' '}
        <Button type="link" size="small" onClick={() => setOpen(all ? 2 : EVERY_LEVEL)}>
          {all ? strings.fold : strings.unfold}
        </Button>
      </h3>
      <DerivationView key={open} node={result.derivation} open={open} />
    </section>
  );
}

interface WaysProps extends Omit<ResultCardProps, 'outcome'> {
  readonly result: Valuation;
}

/** Keep it on the claim, or take it along as a file that anybody can recompute. */
function Ways({ claim, kept, given, result, onSaved }: WaysProps) {
  const save = useCommand(claimSaveValuation);
  const [problem, setProblem] = useState<ApiProblem>();
  const action = claim.actions.find(({ command }) => command === claimSaveValuation.name);
  const asNew = kept === undefined || kept.adopted;
  const send = async () => {
    setProblem(undefined);
    try {
      const reply = await save.mutateAsync({
        subjectId: claim.id,
        expectedVersion: claim.version,
        input: {
          ...(asNew ? {} : { valuationId: kept.id }),
          title: given.title.trim() || result.methodName,
          method: result.method,
          governingOn: given.governingOn,
          inputs: { ...given.inputs },
        },
      });
      onSaved(reply.result.valuationId);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      {problem ? <ProblemAlert error={problem} /> : null}
      <div className={styles.ways}>
        {action?.allowed ? (
          <Button type="primary" loading={save.isPending} onClick={() => void send()}>
            {kept?.adopted ? strings.saveAsNew : strings.save}
          </Button>
        ) : null}
        <Button
          title={strings.downloadHelp}
          onClick={() => saveJson(given.title.trim() || result.methodName, result)}
        >
          {strings.download}
        </Button>
      </div>
    </>
  );
}
