import { type ExpertDetail, engagementsOfExpert, type QueryResult } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Card, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import caseStyles from '../../shared/case/case.module.css';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { Money } from '../../shared/display/money.tsx';
import { engagementStrings } from '../../strings/engagements.ts';
import { expertStrings } from '../../strings/experts.ts';

const strings = engagementStrings.ofExpert;

/** What an expert was drawn and engaged for, and how the opinions lie to those of others. */
export function ExpertWork({ expert }: { readonly expert: ExpertDetail }) {
  const { data } = useApiQuery(engagementsOfExpert, { expertId: expert.id });
  const mean = data?.meanDeparturePercent;
  return (
    <Card title={expertStrings.workload}>
      <KeyValue
        items={[
          { label: expertStrings.draws, value: String(expert.workload.draws) },
          { label: expertStrings.opinions, value: String(expert.workload.opinions) },
          { label: strings.meanDeparture, value: mean ? `${mean}%` : '—' },
        ]}
      />
      {data ? <Engagements items={data.items} /> : null}
      {data ? <Opinions opinions={data.opinions} /> : null}
    </Card>
  );
}

type Work = QueryResult<typeof engagementsOfExpert>;

function Engagements({ items }: Pick<Work, 'items'>) {
  return (
    <>
      <h3 className={caseStyles.part}>{strings.engagements}</h3>
      {items.length === 0 ? <p className={caseStyles.quiet}>{strings.none}</p> : null}
      {items.map((item) => (
        <div key={item.id} className={caseStyles.row}>
          <span>
            <Link to="/claims/$id" params={{ id: item.claimId }}>
              {item.claimNumber}
            </Link>{' '}
            <Tag>{item.statusTitle}</Tag>
            <span className={caseStyles.quiet}>{formatMoment(item.invitedAt)}</span>
          </span>
          {item.fee ? (
            <span className={caseStyles.quiet}>
              {engagementStrings.fee} <Money fen={item.fee.feeFen} />，
              {engagementStrings.feeState(item.fee.paidOn)}
            </span>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Opinions({ opinions }: Pick<Work, 'opinions'>) {
  return (
    <>
      <h3 className={caseStyles.part}>{strings.opinions}</h3>
      {opinions.length === 0 ? <p className={caseStyles.quiet}>{strings.noOpinions}</p> : null}
      {opinions.map((one) => (
        <div key={`${one.claimId}${one.givenOn}`} className={caseStyles.row}>
          <span>
            <Link to="/claims/$id" params={{ id: one.claimId }}>
              {one.claimNumber}
            </Link>{' '}
            <span className={caseStyles.quiet}>{one.givenOn}</span>
          </span>
          <span>
            <Money fen={one.amountFen} />{' '}
            <span className={caseStyles.quiet}>
              {strings.median(formatYuan(one.medianFen), one.count)}
              {one.departurePercent === null ? '' : `，${one.departurePercent}%`}
            </span>
          </span>
        </div>
      ))}
    </>
  );
}
