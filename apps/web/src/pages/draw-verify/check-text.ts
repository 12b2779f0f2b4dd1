import { type Verified, verifyDraw } from '@ecoredress/draw';
import { drawVerifyStrings as strings } from '../../strings/draw-verify.ts';

export type Checked =
  | { readonly kind: 'verified'; readonly outcome: Verified; readonly compared: boolean }
  | { readonly kind: 'refused'; readonly message: string };

/** Verifies a record as pasted or read from a file. `printed`: the hash on the paper, '' when there is none. */
export function checkText(text: string, printed: string): Checked {
  if (text.trim() === '') return { kind: 'refused', message: strings.empty };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', message: strings.notJson };
  }
  const expectedRecordHash = plainHash(printed);
  const compared = expectedRecordHash !== '';
  return { kind: 'verified', outcome: verifyDraw(value, compared ? { expectedRecordHash } : {}), compared };
}

/** The hash without the blanks and line breaks that it is printed with. */
export const plainHash = (printed: string): string => printed.replace(/\s/g, '').toLowerCase();

export const isHash = (printed: string): boolean => /^(?:[0-9a-f]{64})?$/.test(plainHash(printed));
