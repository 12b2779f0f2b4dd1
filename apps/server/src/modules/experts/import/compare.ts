import type { ExpertRowRemark } from '@ecoredress/contract';
import type { NewExpert } from '../commands/register.ts';
import type { KnownExpert } from '../queries.ts';
import type { ReadRow } from './rows.ts';

/** A row that goes into the pool, with the line by which the report calls it. */
export interface Admitted {
  readonly line: number;
  expert: NewExpert;
}

export interface Comparison {
  readonly admitted: readonly Admitted[];
  readonly remarks: readonly ExpertRowRemark[];
}

interface Person {
  readonly name: string;
  readonly employer: string;
  readonly idNumber: string;
}

/** The same identity number, or the same name and employer with no two different numbers. */
function isSamePerson(a: Person, b: Person): boolean {
  if (a.idNumber !== '' && b.idNumber !== '') return a.idNumber === b.idNumber;
  return a.name === b.name && a.employer === b.employer;
}

const personOf = (known: KnownExpert): Person => ({ ...known, idNumber: known.id_number ?? '' });

/**
 * Sets the rows of a list against the pool and against each other: who is in the unit's own pool already is left as
 * it is, a second row of the same person is merged into the first, who stands in another pool goes in with a hint.
 */
export function compareRows(rows: readonly ReadRow[], known: readonly KnownExpert[]): Comparison {
  const admitted: Admitted[] = [];
  const remarks: ExpertRowRemark[] = [];
  for (const row of rows) {
    const { line } = row;
    if ('reasons' in row) {
      remarks.push({ line, kind: 'rejected', message: row.reasons.join('；') });
      continue;
    }
    const { expert } = row;
    const alike = known.filter((one) => isSamePerson(expert, personOf(one)));
    const own = alike.find((one) => one.unit_id === expert.unitId);
    const earlier = admitted.find((one) => isSamePerson(expert, one.expert));
    if (own) {
      remarks.push({ line, kind: 'unchanged', message: unchangedText(expert, own) });
    } else if (earlier) {
      earlier.expert = together(earlier.expert, expert);
      remarks.push({
        line,
        kind: 'merged',
        message: `${expert.name}与第 ${earlier.line} 行为同一人，合并为一人`,
      });
    } else {
      admitted.push({ line, expert });
      const [other] = alike;
      const message = `${expert.name}与另一专家库中的${other?.name}（${other?.employer}）疑为同一人，确认后可合并`;
      if (other) remarks.push({ line, kind: 'similar', message });
    }
  }
  return { admitted, remarks };
}

/** The first row stays; what it lacks comes from the other, fields are put together. */
function together(first: NewExpert, second: NewExpert): NewExpert {
  return {
    ...first,
    fields: [...new Set([...first.fields, ...second.fields])],
    phone: first.phone || second.phone,
    idNumber: first.idNumber || second.idNumber,
    enteredOn: first.enteredOn < second.enteredOn ? first.enteredOn : second.enteredOn,
  };
}

function unchangedText(expert: NewExpert, own: KnownExpert): string {
  if (!own.in_pool) return `${expert.name}登记过但已出库，请在该专家的页面办理再入库`;
  const differences = [
    ...(expert.professionalTitle === own.professional_title ? [] : ['职称']),
    ...(expert.employer === own.employer ? [] : ['工作单位']),
    ...(expert.source === own.source ? [] : ['来源']),
    ...(expert.fields.every((field) => own.fields.includes(field)) ? [] : ['专业领域']),
    ...(expert.phone === '' || expert.phone === own.phone ? [] : ['联系电话']),
  ];
  if (differences.length === 0) return `${expert.name}已在库`;
  return `${expert.name}已在库；名单中的${differences.join('、')}与库中不同，如有变动请在该专家的页面修改`;
}
