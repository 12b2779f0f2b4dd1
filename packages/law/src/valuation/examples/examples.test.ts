import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { computeValuation } from '../compute.ts';
import { decimalOf, nodesOf } from '../derivation.ts';
import { Exact } from '../exact.ts';
import { findMethod } from '../methods.ts';
import { verifyValuation } from '../verify.ts';
import type { PublishedExample } from './example.ts';
import { PUBLISHED_AMOUNTS } from './published-amounts.ts';
import { PUBLISHED_POLLUTION } from './published-pollution.ts';
import { PUBLISHED_RESOURCES } from './published-resources.ts';

const EXAMPLES = [...PUBLISHED_POLLUTION, ...PUBLISHED_RESOURCES, ...PUBLISHED_AMOUNTS];
const DOC = join(import.meta.dirname, '../../../../../docs/valuation-examples.md');

function recomputed({ run }: PublishedExample): Decimal | undefined {
  if (!run) return undefined;
  const outcome = computeValuation(run.method, run.inputs, { on: Temporal.PlainDate.from(run.on) });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('；'));
  expect(verifyValuation(JSON.parse(JSON.stringify(outcome.result)))).toMatchObject({ ok: true });
  const step = nodesOf(outcome.result.derivation).find(({ symbol }) => symbol === run.step);
  return step || !run.step ? decimalOf(step ?? outcome.result.derivation) : undefined;
}

/** Whether the figure, rounded as it was published, is the one published. */
function isSame({ published, within }: PublishedExample, computed: Decimal): boolean {
  const stated = new Exact(published);
  if (within) return stated.minus(computed).abs().lessThanOrEqualTo(within);
  return computed.toDecimalPlaces(stated.decimalPlaces()).equals(stated);
}

/** A row of the table in the docs. */
function row(example: PublishedExample): string[] {
  const computed = recomputed(example);
  const difference = computed?.minus(example.published);
  return [
    example.id,
    `${example.region} ${example.year}`,
    example.run ? (findMethod(example.run.method)?.id ?? '') : '—',
    `${grouped(example.published)} ${example.unit}`,
    computed ? grouped(computed.toFixed()) : '—',
    difference ? grouped(difference.toFixed()) : '—',
    example.outcome,
    example.why,
  ];
}

function grouped(text: string): string {
  const [whole = '', places] = text.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? thousands : `${thousands}.${places}`;
}

describe('published cases', () => {
  it('are each told once', () => {
    const ids = EXAMPLES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(EXAMPLES.filter(({ outcome }) => outcome === 'same'))(
    '$id gives the published figure',
    (example) => {
      const computed = recomputed(example);
      expect(computed && isSame(example, computed)).toBe(true);
    },
  );

  it.each(EXAMPLES.filter(({ outcome }) => outcome === 'differs'))('$id differs, as said', (example) => {
    const computed = recomputed(example);
    expect(computed && isSame(example, computed)).toBe(false);
  });

  it('that cannot be computed have no inputs', () => {
    const without = EXAMPLES.filter(({ run }) => !run);
    expect(without).toEqual(EXAMPLES.filter(({ outcome }) => outcome === 'not computable'));
  });

  it('stand in the docs as they are computed', () => {
    const cells = readFileSync(DOC, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    expect(cells.slice(2)).toEqual(EXAMPLES.map(row));
  });
});
