import { z } from 'zod';

/** A UUIDv7 made in the application. */
export const Id = z.uuid('标识格式不正确');
/** A legal day in Asia/Shanghai, 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date('日期应写作 YYYY-MM-DD，且须是真实存在的日期');
/** A day on which something has happened, 'YYYY-MM-DD': the command door refuses one after today. */
export const HappenedOn = z.iso.date('日期应写作 YYYY-MM-DD，且须是真实存在的日期');
/** A moment, ISO 8601 with offset. */
export const IsoTime = z.iso.datetime({ offset: true, error: '时间格式不正确' });
/** Money in integer fen (分), never negative. */
export const Fen = z.int('金额须精确到分').min(0, '金额不能为负数').max(Number.MAX_SAFE_INTEGER, '金额过大');
/** A law-bound quantity as decimal text, such as '12000' or '0.4311'. */
export const DecimalText = z.string().regex(/^\d{1,15}(\.\d{1,8})?$/, '数量须为不带单位的非负数字');
/** A short line of text: trimmed, required. */
export const Line = z.string().trim().min(1, '此项必填').max(200, '不能超过 200 字');
/** Long text: trimmed, required. */
export const Text = z.string().trim().min(1, '此项必填').max(20_000, '不能超过 20000 字');
/** Text that may be left empty. */
export const OptionalText = z.string().trim().max(20_000, '不能超过 20000 字');
/** A citation carried on the wire: source and article of the law package. */
export const CitationRef = z.object({ sourceId: z.string(), article: z.string().optional() });
export type CitationRef = z.infer<typeof CitationRef>;
