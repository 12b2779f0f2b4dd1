import { z } from 'zod';

/** Parameters that every keyset-paged list takes: `cursor` is opaque text from the previous answer. */
export const PageParams = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** One page of a list: `nextCursor` is null on the last page; `total` is counted up to 10,000. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int(),
  });
}
