import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { Id } from '../kernel/scalars.ts';

export const EvidenceIds = z.array(Id).max(50, '一次最多引用 50 项证据').default([]);

export function claimCommand<const Name extends string, Input extends z.ZodType>(
  name: Name,
  title: string,
  input: Input,
) {
  return defineCommand({ name: `claim.${name}` as const, title, subject: 'claim', input });
}
