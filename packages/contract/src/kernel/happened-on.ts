import { z } from 'zod';
import { HappenedOn } from './scalars.ts';

/** A day that was given as past although it lies after today. */
export interface FutureDay {
  /** Where it stands in the input, such as `rounds.0.heldOn`. */
  readonly field: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
}

/**
 * The days in `input` that the schema declares as having happened (`HappenedOn`) and that lie after `today`
 * ('YYYY-MM-DD'). `input` has passed the schema.
 */
export function findFutureDays(schema: z.ZodType, input: unknown, today: string, path = ''): FutureDay[] {
  if (input === undefined || input === null) return [];
  if (schema === HappenedOn) {
    return typeof input === 'string' && input > today ? [{ field: path, day: input }] : [];
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return findFutureDays(schema.unwrap() as z.ZodType, input, today, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(input)) {
    const element = schema.element as z.ZodType;
    return input.flatMap((item, index) => findFutureDays(element, item, today, join(path, String(index))));
  }
  if (schema instanceof z.ZodUnion) {
    const option = (schema.options as z.ZodType[]).find((each) => each.safeParse(input).success);
    return option ? findFutureDays(option, input, today, path) : [];
  }
  if (schema instanceof z.ZodObject && typeof input === 'object') {
    const values = input as Record<string, unknown>;
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      findFutureDays(field, values[key], today, join(path, key)),
    );
  }
  return [];
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
