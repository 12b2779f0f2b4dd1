import type { Problem, ProblemItem } from '@ecoredress/contract';

export interface ErrorDefinition {
  readonly code: string;
  readonly title: string;
  readonly status: number;
}

/**
 * Declares the errors of a module: code → Chinese title and HTTP status. Codes are unique in the product
 * (a test lists them all) and never change once published.
 */
export function defineErrors<const T extends Record<string, { title: string; status: number }>>(
  definitions: T,
): { readonly [K in keyof T & string]: ErrorDefinition & { readonly code: K } } {
  const entries = Object.entries(definitions).map(([code, value]) => {
    if (knownErrors.has(code)) throw new Error(`error code declared twice: ${code}`);
    const definition = { code, ...value };
    knownErrors.set(code, definition);
    return [code, definition];
  });
  return Object.fromEntries(entries);
}

const knownErrors = new Map<string, ErrorDefinition>();

/** Every error the loaded modules declare. */
export function listErrors(): readonly ErrorDefinition[] {
  return [...knownErrors.values()];
}

/** An error that is told to the caller as problem details (RFC 9457). */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly definition: ErrorDefinition;
  readonly problems: readonly ProblemItem[];
  readonly changedSince: Problem['changedSince'];

  constructor(
    definition: ErrorDefinition,
    detail: string,
    extra: { problems?: readonly ProblemItem[]; changedSince?: Problem['changedSince'] } = {},
  ) {
    super(detail);
    this.definition = definition;
    this.problems = extra.problems ?? [];
    this.changedSince = extra.changedSince ?? [];
  }

  toProblem(): Problem {
    const { code, title, status } = this.definition;
    return {
      type: `urn:ecoredress:problem:${code}`,
      title,
      status,
      detail: this.message,
      code,
      problems: [...this.problems],
      changedSince: [...this.changedSince],
    };
  }
}

export const kernelErrors = defineErrors({
  'unknown-command': { title: '没有这个命令', status: 404 },
  'not-found': { title: '没有找到', status: 404 },
  'not-signed-in': { title: '请先登录', status: 401 },
  forbidden: { title: '没有权限', status: 403 },
  'invalid-input': { title: '填写有误', status: 422 },
  refused: { title: '暂不能办理', status: 422 },
  'version-required': { title: '缺少版本号', status: 428 },
  'version-conflict': { title: '内容已被他人更新', status: 409 },
  'idempotency-key-required': { title: '缺少 Idempotency-Key', status: 400 },
  'idempotency-key-reused': { title: 'Idempotency-Key 重复使用', status: 422 },
  'bad-request': { title: '请求有误', status: 400 },
  'too-large': { title: '内容过大', status: 413 },
  'range-outside': { title: '所要的部分不存在', status: 416 },
  'too-many-requests': { title: '请求过于频繁', status: 429 },
  internal: { title: '系统内部错误', status: 500 },
});

/** A lawful refusal: everything that stands in the way, each with its article. */
export function refused(problems: readonly ProblemItem[]): ProblemError {
  return new ProblemError(kernelErrors.refused, problems.map((p) => p.message).join('；'), { problems });
}

/** A wrong field of the input. */
export function invalidField(field: string, message: string): ProblemError {
  return new ProblemError(kernelErrors['invalid-input'], message, {
    problems: [{ code: 'invalid-input', field, message }],
  });
}

/** Nothing there, or nothing that the actor may see: the two are not told apart. */
export function notFound(what: string): ProblemError {
  return new ProblemError(kernelErrors['not-found'], `没有找到${what}，或您无权查看`);
}
