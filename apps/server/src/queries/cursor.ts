import { invalidField } from '../errors.ts';

/** The place of a row in its order, as opaque text. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of so many values; refuses anything else. */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string')
    ) {
      return values;
    }
  } catch {
    // Falls through to the one refusal.
  }
  throw invalidField('cursor', '翻页标记不正确，请从第一页重新查询');
}
