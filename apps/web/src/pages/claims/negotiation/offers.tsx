import type { negotiationOfClaim, QueryResult } from '@ecoredress/contract';
import { lazy, Suspense, useMemo } from 'react';
import { Money } from '../../../shared/display/money.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { palette } from '../../../shared/look/palette.ts';
import { choiceStrings } from '../../../strings/choices.ts';
import { negotiationStrings as strings } from '../../../strings/negotiations.ts';
import own from './negotiation.module.css';

// The drawing library is large: it comes when the page is already there.
const Chart = lazy(async () => ({ default: (await import('../../../shared/charts/chart.tsx')).Chart }));

type Negotiation = QueryResult<typeof negotiationOfClaim>;
type Round = Negotiation['rounds'][number];

const FEN_PER_WAN = 1_000_000;
const WORDS = { fontSize: 13 };

/** Both sides' offers drawing nearer to each other, the assessed amount between or above them; the figures below. */
export function Offers({ negotiation }: { readonly negotiation: Negotiation }) {
  const { rounds, assessedFen } = negotiation;
  const option = useMemo(() => optionOf(rounds, assessedFen), [rounds, assessedFen]);
  const offered = rounds.some(
    ({ claimOfferFen, obligorOfferFen }) => claimOfferFen !== null || obligorOfferFen !== null,
  );
  if (!offered) return null;
  return (
    <Section title={strings.offers}>
      <Suspense fallback={<PageSkeleton rows={4} />}>
        <Chart label={strings.offersChart} option={option} height={240} />
      </Suspense>
      <div className={own.scroll}>
        <table className={own.table}>
          <thead>
            <tr>
              <th>{strings.round}</th>
              <th className={own.figure}>{strings.amount(strings.agency)}</th>
              <th className={own.figure}>{strings.amount(strings.obligor)}</th>
              <th className={own.figure}>{strings.gap}</th>
              <th>{strings.result}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <OfferRow key={round.id} round={round} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th>{strings.assessed}</th>
              <td className={own.figure}>
                <Money fen={assessedFen} unit={false} />
              </td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

function OfferRow({ round }: { readonly round: Round }) {
  const { claimOfferFen, obligorOfferFen } = round;
  const gap = claimOfferFen === null || obligorOfferFen === null ? null : claimOfferFen - obligorOfferFen;
  return (
    <tr>
      <td>{strings.times(round.roundNo)}</td>
      <td className={own.figure}>
        <Money fen={claimOfferFen} unit={false} />
      </td>
      <td className={own.figure}>
        <Money fen={obligorOfferFen} unit={false} />
      </td>
      <td className={own.figure}>
        <Money fen={gap} unit={false} />
      </td>
      <td>{choiceStrings[`result.${round.result}`] ?? choiceStrings[round.result]}</td>
    </tr>
  );
}

function optionOf(rounds: readonly Round[], assessedFen: number) {
  const wan = (fen: number | null) => (fen === null ? null : fen / FEN_PER_WAN);
  const line = (name: string, data: readonly (number | null)[], color: string) => ({
    name,
    type: 'line',
    data,
    color,
    symbolSize: 8,
    connectNulls: true,
  });
  return {
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { data: [strings.agency, strings.obligor, strings.assessed] },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: rounds.map(({ roundNo }) => strings.times(roundNo)), axisLabel: WORDS },
    yAxis: { type: 'value', name: strings.yuan, min: 0, axisLabel: WORDS },
    series: [
      line(
        strings.agency,
        rounds.map(({ claimOfferFen }) => wan(claimOfferFen)),
        palette.accent,
      ),
      line(
        strings.obligor,
        rounds.map(({ obligorOfferFen }) => wan(obligorOfferFen)),
        palette.blue,
      ),
      {
        ...line(
          strings.assessed,
          rounds.map(() => wan(assessedFen)),
          palette.amber,
        ),
        symbol: 'none',
        lineStyle: { type: 'dashed' },
      },
    ],
  };
}
