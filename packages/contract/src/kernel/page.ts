import { z } from 'zod';

/** Parameters that every keyset-paged list takes: `cursor` is opaque text from the previous answer. */
export const PageParams = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** The order of a list: one of these columns, `-` before it for the greatest first. */
export function sortBy<const Name extends string>(names: readonly Name[], standard: Name | `-${Name}`) {
  const orders: (Name | `-${Name}`)[] = names.flatMap((name) => [name, `-${name}` as const]);
  return z.enum(orders, '不能按此排序').default(standard as never);
}

/** One page of a list: `nextCursor` is null on the last page; `total` is counted up to 10,000. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int(),
  });
}
