import type { Citation } from '../citations/types.ts';
import type { Refusal } from './chart.ts';

/** Nothing when the condition holds, else the refusal that names what is missing. */
export function unless(
  holds: boolean,
  code: string,
  message: string,
  citation: Citation,
  field?: string,
): readonly Refusal[] {
  return holds ? [] : [{ code, message, citation, ...(field === undefined ? {} : { field }) }];
}
