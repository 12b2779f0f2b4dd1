import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { commonStrings } from '../strings/common.ts';

/**
 * Messages of schema checks in Chinese, as the server gives them. Without `jitless` the library would try to
 * build code from text, which the content security policy forbids (and the browser would report).
 */
export function speakChinese(): void {
  z.config({
    jitless: true,
    ...zhCN(),
    customError: (issue) => (isMissing(issue) ? commonStrings.required : undefined),
  });
}

function isMissing(issue: { code?: string; input?: unknown }): boolean {
  return (
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') &&
    (issue.input === undefined || issue.input === null)
  );
}
