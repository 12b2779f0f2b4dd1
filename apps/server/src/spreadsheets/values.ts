import { parsePlainDate } from '@ecoredress/law';
import { Decimal } from 'decimal.js';

/** The epoch of spreadsheet serial numbers: day 1 is 1900-01-01, counting a 29 February 1900 that never was. */
const SERIAL_EPOCH = '1899-12-30';

/** Reads a day as offices write it: 2023-5-4, 2023/5/4, 2023.5.4, 2023年5月4日, 20230504, a serial number. */
export function parseDay(text: string): string | undefined {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  if (/^\d{5}$/.test(plain))
    return Temporal.PlainDate.from(SERIAL_EPOCH)
      .add({ days: Number(plain) })
      .toString();
  return parsePlainDate(plain.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))?.toString();
}

/** Reads an amount as fen; `unit` is that of the column's header when the cell names none. */
export function parseAmount(text: string, unit: '元' | '万元' = '元'): number | undefined {
  const plain = text.trim().replace(/[¥￥,，\s]/g, '');
  const parts = /^(\d+(?:\.\d+)?)(万元|万|元)?$/.exec(plain);
  if (!parts) return undefined;
  const inTenThousands = parts[2] ? parts[2].startsWith('万') : unit === '万元';
  const fen = new Decimal(parts[1] ?? 0).times(inTenThousands ? 1_000_000 : 100);
  return fen.isInteger() && fen.lte(Number.MAX_SAFE_INTEGER) ? fen.toNumber() : undefined;
}

/** A document number without the differences of brackets, widths and spaces: 〔2023〕＝[2023]＝（2023）. */
export function numberKey(text: string): string | null {
  const key = text
    .normalize('NFKC')
    .replace(/[〔［【[(（]/g, '(')
    .replace(/[〕］】\])）]/g, ')')
    .replace(/\s|第/g, '')
    .toUpperCase();
  return key === '' ? null : key;
}
