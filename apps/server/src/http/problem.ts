import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { kernelErrors, ProblemError } from '../errors.ts';

/** Answers every error as problem details (RFC 9457), in Chinese; what is not ours to tell becomes a plain 500. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = asProblem(error);
  if (problem.definition.status >= 500) request.log.error({ err: error }, 'request failed');
  void reply
    .code(problem.definition.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toProblem()));
}

function asProblem(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return fromSchema(error);
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new ProblemError(kernelErrors['too-large'], '提交的内容超过了允许的大小');
  if (status === 429) return new ProblemError(kernelErrors['too-many-requests'], '操作过于频繁，请稍后再试');
  if (status !== undefined && status >= 400 && status < 500) {
    return new ProblemError(kernelErrors['bad-request'], '请求的格式不正确，服务器无法理解');
  }
  return new ProblemError(kernelErrors.internal, '系统出现内部错误，已记录，请稍后再试或联系管理员');
}

function fromSchema(error: {
  validation: readonly { instancePath: string; message?: string }[];
}): ProblemError {
  const problems = error.validation.map((issue) => ({
    code: 'invalid-input',
    field: issue.instancePath
      .replace(/^\//, '')
      .replace(/^input\//, '')
      .replaceAll('/', '.'),
    message: issue.message ?? '填写有误',
  }));
  return new ProblemError(kernelErrors['invalid-input'], problems.map((p) => p.message).join('；'), {
    problems,
  });
}
