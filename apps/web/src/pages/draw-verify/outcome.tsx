import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import {
  admitted,
  type Candidate,
  type DrawRecord,
  labelOf,
  ROLE_LABELS,
  ROLES,
  seatsNow,
  type Verified,
  type VerifyStep,
} from '@ecoredress/draw';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { Section } from '../../shared/display/section.tsx';
import { drawVerifyStrings as strings } from '../../strings/draw-verify.ts';
import styles from './draw-verify.module.css';

/** What the check found: the verdict, the steps, and for a genuine record what it says. */
export function Outcome({ outcome, compared }: { readonly outcome: Verified; readonly compared: boolean }) {
  return (
    <>
      <Verdict outcome={outcome} compared={compared} />
      {outcome.ok && outcome.record.result !== null ? <Drawn record={outcome.record} /> : null}
      <Section title={strings.steps}>
        <ol className={styles.steps}>
          {outcome.steps.map((step) => (
            <Step key={step.title} step={step} />
          ))}
        </ol>
      </Section>
      {outcome.ok ? <FrozenList record={outcome.record} /> : null}
    </>
  );
}

function Verdict({ outcome, compared }: { readonly outcome: Verified; readonly compared: boolean }) {
  const Icon = outcome.ok ? CheckCircleFilled : CloseCircleFilled;
  return (
    <div className={`${styles.verdict} ${outcome.ok ? styles.good : styles.wrong}`}>
      <Icon aria-hidden />
      <div>
        <h2>{outcome.ok ? strings.passed : strings.failed(outcome.problems.length)}</h2>
        <p>{outcome.ok ? strings.passedText : strings.failedText}</p>
        {outcome.ok && outcome.record.void !== null ? <p>{strings.voided}</p> : null}
        {outcome.ok && !compared ? <p>{strings.notCompared}</p> : null}
      </div>
    </div>
  );
}

function Step({ step }: { readonly step: VerifyStep }) {
  return (
    <li>
      <h3>
        {step.title}
        <StepWord step={step} />
      </h3>
      <p className={styles.hint}>{strings.explain[step.title]}</p>
      <p className={styles.detail}>{step.detail}</p>
      {step.problems.length === 0 ? null : (
        <ul className={styles.problems}>
          {step.problems.map(({ code, path, message }) => (
            <li key={`${code} ${path}`}>
              {message}
              <code>{path === '' ? '/' : path}</code>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function StepWord({ step }: { readonly step: VerifyStep }) {
  if (!step.checked) return <span className={styles.quietWord}>{strings.unchecked}</span>;
  return (
    <span className={step.ok ? styles.okWord : styles.wrongWord}>{step.ok ? strings.ok : strings.wrong}</span>
  );
}

function Drawn({ record }: { readonly record: DrawRecord }) {
  const holders = new Map(seatsNow(record).map((one) => [one.seat, one.id]));
  const seats = record.result?.seats.map(({ seat, id }) => {
    const holder = holders.get(seat) ?? null;
    const replaced = holder === null ? strings.vacant : strings.replaced(labelOf(record, holder));
    const name = labelOf(record, id);
    return { label: strings.seat(seat), value: holder === id ? name : `${name}（${replaced}）` };
  });
  const alternates = record.result?.alternates.map(({ order, id }) => ({
    label: strings.alternate(order),
    value: labelOf(record, id),
  }));
  const parties = ROLES.map((role) => ({ label: ROLE_LABELS[role], value: record.frame.parties[role] }));
  return (
    <Section title={record.frame.title}>
      <KeyValue items={[...(seats ?? []), ...(alternates ?? []), ...parties]} />
    </Section>
  );
}

function FrozenList({ record }: { readonly record: DrawRecord }) {
  const { candidates, rules } = record.frame;
  const { fields, levels } = admitted(rules);
  const part = (one: Candidate): string => {
    if (one.exclusions.length > 0) return one.exclusions.map((reason) => reason.text).join('；');
    if (!one.available) return strings.unavailable;
    return fields.has(one.field) && levels.has(one.level) ? strings.takesPart : strings.outside;
  };
  return (
    <Section title={strings.list(candidates.length)}>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{strings.expert}</th>
            <th scope="col">{strings.field}</th>
            <th scope="col">{strings.level}</th>
            <th scope="col">{strings.part}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((one) => (
            <tr key={one.id}>
              <td>
                {labelOf(record, one.id)}
                <code>{one.id}</code>
              </td>
              <td>{one.field}</td>
              <td>{strings.levels[one.level] ?? one.level}</td>
              <td>{part(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
