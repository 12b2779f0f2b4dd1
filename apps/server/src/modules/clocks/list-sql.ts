import { type RawBuilder, sql } from 'kysely';
import { OTHERS_RULES } from './rules.ts';

/** Cases as a list's SQL names them: the alias of their table ('c'). */
interface Listed {
  readonly alias: string;
}

function running({ alias }: Listed): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`k.city_code = ${of('city_code')} and k.subject_id = ${of('id')}
    and k.stopped_on is null and k.rule_id <> all(${OTHERS_RULES})`;
}

/** The day on which the authority's own nearest running limit falls due; null where none runs. */
export function nearestDueOn(listed: Listed): RawBuilder<unknown> {
  return sql`(select min(k.due_on) from case_clock k where ${running(listed)})`;
}

/** How long before its due day a limit counts as near in lists. Calendar days. */
export const NEAR_DAYS = 15;

/** That a limit of the authority's own is overdue, or falls due soon. */
export function clockStands(
  listed: Listed,
  stand: 'near' | 'overdue',
  today: Temporal.PlainDate,
): RawBuilder<unknown> {
  const day = today.toString();
  const due =
    stand === 'overdue'
      ? sql`k.due_on < ${day}`
      : sql`k.due_on between ${day} and ${today.add({ days: NEAR_DAYS }).toString()}`;
  return sql`exists (select 1 from case_clock k where ${running(listed)} and ${due})`;
}
