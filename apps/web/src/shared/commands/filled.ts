import { z } from 'zod';

/**
 * What a form holds, without the optional groups in which nothing was entered: the form keeps a place for the
 * fields of a group, and an empty group would be refused for the fields it must have once it is there.
 */
export function withoutEmptyGroups(schema: z.ZodType, values: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || !isRecord(values)) return values;
  const kept = Object.entries(values).filter(([name, value]) => {
    const field = schema.shape[name] as z.ZodType | undefined;
    return !(isOptionalGroup(field) && isEmpty(value));
  });
  return Object.fromEntries(kept);
}

function isOptionalGroup(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodObject;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isRecord(value) && Object.values(value).every(isEmpty);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
