import { z } from 'zod';
import type { FieldPath } from './form-errors.ts';

/**
 * Whether a field of a command's input must be filled, read from the schema itself: it accepts neither
 * nothing nor empty text. undefined when the path leads to no field of a plain object.
 */
export function isRequired(schema: z.ZodType, path: FieldPath): boolean | undefined {
  const field = path.reduce<z.ZodType | undefined>(
    (at, part) => (at ? childOf(at, part) : undefined),
    schema,
  );
  if (!field) return undefined;
  return !field.safeParse(undefined).success && !field.safeParse('').success;
}

function childOf(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return bare.shape[String(part)] as z.ZodType | undefined;
  if (bare instanceof z.ZodArray && typeof part === 'number') return bare.element as z.ZodType;
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wrapped ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
