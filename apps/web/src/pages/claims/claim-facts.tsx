import type { ClaimDetail, EvidenceView } from '@ecoredress/contract';
import { formatYuan, OFFICIAL_FORMS } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import styles from '../../shared/case/case.module.css';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { SignatureChain } from '../../shared/flow/signature-chain.tsx';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { ClaimOutcome } from './claim-outcome.tsx';
import { Records, type RowColumn } from './records.tsx';
import { CostButtons, FactButtons } from './row-buttons.tsx';

interface ClaimFactsProps {
  readonly claim: ClaimDetail;
  readonly evidence: readonly EvidenceView[];
}

/** What is known of the claim so far, in the order of its stages; parts that are still empty are left out. */
export function ClaimFacts({ claim, evidence }: ClaimFactsProps) {
  const evidenceNo = (ids: readonly string[]) =>
    ids.map((id) => `证据${evidence.findIndex((item) => item.id === id) + 1}`).join('、');
  return (
    <div className={styles.stack}>
      <KeyValue
        items={[
          { label: strings.rightHolder, value: claim.rightHolder.name },
          { label: strings.channel, value: claim.channelTitle },
          { label: strings.registeredOn, value: claim.registeredOn },
          { label: strings.openedOn, value: claim.openedOn },
          { label: strings.place, value: claim.occurredPlace },
          ...(claim.reopensClaimId
            ? [{ label: strings.reopenedFrom, value: <FormerCase id={claim.reopensClaimId} /> }]
            : []),
          { label: strings.elements, value: claim.elements.map(({ title }) => title).join('、') },
        ]}
      />
      {claim.forms.length > 0 ? (
        <Part title={strings.formsTitle}>
          {claim.forms.map((form) => (
            <div key={form.key}>
              <div className={styles.row}>
                <span>{form.title}</span>
                <Tag color={form.nextStep ? 'warning' : 'success'}>
                  {form.nextStep ? strings.nextSigner(form.nextStep) : strings.signed}
                </Tag>
              </div>
              <SignatureChain
                steps={OFFICIAL_FORMS.find(({ key }) => key === form.key)?.signatures ?? []}
                signatures={form.signatures}
                nextStep={nextKey(form)}
              />
            </div>
          ))}
        </Part>
      ) : null}
      {claim.facts.length > 0 ? (
        <Part title={strings.fact}>
          {claim.facts.map((fact) => (
            <div key={fact.id} className={styles.row}>
              <span>
                <strong>{fact.kindTitle}</strong>　{fact.content}
              </span>
              {fact.evidenceIds.length > 0 ? (
                <span className={styles.quiet}>{evidenceNo(fact.evidenceIds)}</span>
              ) : (
                <Tag color="red">{strings.unsupported}</Tag>
              )}
              <FactButtons claim={claim} factId={fact.id} />
            </div>
          ))}
        </Part>
      ) : null}
      {claim.legalBasis.length > 0 ? (
        <Part title={strings.basis}>
          {claim.legalBasis.map((item) => (
            <div key={item.text} className={styles.row}>
              <CitationTag citation={item.citation} />
              <span className={styles.quiet}>
                {item.summary}
                <br />
                {item.governing ? (
                  <Tag color="orange">{strings.governingText(item.governing.text)}</Tag>
                ) : null}
                {item.found ? null : <Tag color="orange">{strings.basisToCheck}</Tag>}
                {item.because}
              </span>
            </div>
          ))}
        </Part>
      ) : null}
      {claim.costs.items.length > 0 ? <Costs claim={claim} /> : null}
      <Records title={strings.opinions} rows={claim.opinions} columns={OPINION_COLUMNS} />
      <ClaimOutcome claim={claim} />
    </div>
  );
}

/** The key of the step whose turn it is; the server names it by its role. */
function nextKey(form: ClaimDetail['forms'][number]): string | null {
  const steps = OFFICIAL_FORMS.find(({ key }) => key === form.key)?.signatures ?? [];
  return steps.find(({ role }) => role === form.nextStep)?.key ?? null;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Typography.Title level={5}>{title}</Typography.Title>
      {children}
    </section>
  );
}

function Costs({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <Part title={strings.costs}>
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={claim.costs.items}
        columns={[
          {
            title: strings.costKind,
            render: (_, item) => (
              <>
                {item.kindTitle}
                {item.basis ? <div className={styles.quiet}>{item.basis}</div> : null}
                {item.reductionCitation ? (
                  <div className={styles.quiet}>
                    {strings.reduced(formatYuan(item.amountFen), formatYuan(item.reductionFen))}
                    <CitationTag citation={item.reductionCitation} />
                  </div>
                ) : null}
              </>
            ),
          },
          {
            title: `${strings.money}（元）`,
            align: 'right',
            className: 'number',
            render: (_, item) => formatYuan(item.amountFen - item.reductionFen),
          },
          {
            title: '',
            render: (_, item) => (
              <>
                {item.unsupported ? <Tag color="red">{strings.unsupported}</Tag> : null}
                <CostButtons claim={claim} item={item} />
              </>
            ),
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>{strings.total}</Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              <strong className="number">{formatYuan(claim.costs.totalFen)}</strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} />
          </Table.Summary.Row>
        )}
      />
    </Part>
  );
}

const OPINION_COLUMNS: readonly RowColumn[] = [
  {
    title: '专家',
    render: (row) => `${row['expert_name']}（${row['professional_title']}，${row['employer']}）`,
  },
  { title: '日期', render: (row) => String(row['given_on']) },
  { title: '方法', render: (row) => String(row['method']) },
  { title: '金额（元）', render: (row) => formatYuan(Number(row['amount_fen'])) },
];

function FormerCase({ id }: { readonly id: string }) {
  return (
    <Link to="/claims/$id" params={{ id }}>
      {strings.openedAnew}
    </Link>
  );
}
