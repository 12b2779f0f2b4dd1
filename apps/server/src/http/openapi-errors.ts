import { Problem } from '@ecoredress/contract';
import { z } from 'zod';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(Problem) as Record<string, unknown>;

/** Problem details (RFC 9457), once for all addresses. */
export const PROBLEM_COMPONENTS = {
  schemas: { Problem: problemSchema as object },
  responses: {
    BadRequest: problem('请求有误，或缺少 Idempotency-Key'),
    NotSignedIn: problem('未登录，或令牌无效、过期、已吊销'),
    Forbidden: problem('没有权限'),
    NotFound: problem('没有找到，或无权查看'),
    VersionConflict: problem('内容已被他人更新：changedSince 说明谁在何时办理了什么'),
    Refused: problem('填写有误，或依规定暂不能办理：problems 逐项说明'),
    VersionRequired: problem('缺少版本号 expectedVersion'),
  },
};

const READING = { 401: 'NotSignedIn', 403: 'Forbidden', 404: 'NotFound', 422: 'Refused' };
const COMMAND = { ...READING, 400: 'BadRequest', 409: 'VersionConflict', 428: 'VersionRequired' };
const METHODS = ['get', 'post', 'put', 'delete'];

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: object; description?: string }[];
  responses?: Record<string, unknown>;
  security?: object[];
}

/**
 * The document with what no route says of itself: the ways in which it fails, a name for every address, and that a
 * command needs its key (which is checked by the command door, so that its absence is told in words of our own).
 */
export function describeErrors(document: { readonly paths?: object }): object {
  const paths = Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation>>);
  const described = paths.map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [
        method,
        METHODS.includes(method) ? describe(path, method, operation) : operation,
      ]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(described) };
}

function describe(path: string, method: string, operation: Operation): Operation {
  const isCommand = path.startsWith('/api/commands/');
  const failures = Object.entries(isCommand ? COMMAND : READING).map(([status, name]) => [
    status,
    { $ref: `#/components/responses/${name}` },
  ]);
  const signsIn = path.endsWith('/session') && method === 'post';
  return {
    operationId: `${method}${path.replaceAll(/[/{}]+/g, '.').replace(/\.$/, '')}`,
    ...operation,
    ...(isCommand ? { parameters: operation.parameters?.map(keyParameter) ?? [] } : {}),
    ...(signsIn ? { security: [] } : {}),
    responses: { ...operation.responses, ...Object.fromEntries(failures) },
  };
}

function keyParameter(parameter: NonNullable<Operation['parameters']>[number]) {
  if (parameter.name !== 'idempotency-key') return parameter;
  return {
    ...parameter,
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', format: 'uuid' },
    description: '一次办理用一个 UUID；重发时用同一个值，不会重复办理',
  };
}
