import { PERMISSIONS, type Permission } from '@ecoredress/contract';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { describeErrors, PROBLEM_COMPONENTS } from './openapi-errors.ts';

const DESCRIPTION = `环赔 EcoRedress 的全部接口。页面上能做的事，都由这些接口完成。

- 读取用 GET；一切变更用 POST /api/commands/〈命令名〉，一次一项，整体成功或整体不生效。
- 每次变更须带 Idempotency-Key 标头（UUID）；网络中断后用同一个值重发，不会重复办理。
- 办理已有对象须给出 subjectId 与所看到的 expectedVersion；他人先改过时答复 409，并说明谁改了什么。
- 其他系统以 Authorization: Bearer 〈令牌〉 调用；令牌的权限与范围由安全管理员授予。
- 出错时答复 application/problem+json（RFC 9457），problems 中逐项说明字段、规则与依据条文。
- 金额一律为整数，单位分；日期为 YYYY-MM-DD，按北京时间。`;

/** The permission of an address, as the documentation carries it. */
export function permissionMark(permission: Permission | 'signedIn') {
  const title = permission === 'signedIn' ? '登录即可' : PERMISSIONS[permission];
  return { 'x-permission': { name: permission, title } };
}

/** Gathers the schemas of all routes into OpenAPI 3.1 at /api/openapi.json. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '环赔 EcoRedress 接口', version: '1', description: DESCRIPTION },
      components: {
        ...PROBLEM_COMPONENTS,
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'session', description: '登录后的会话' },
          token: { type: 'http', scheme: 'bearer', description: '安全管理员为其他系统建立的接口令牌' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(describeErrors(app.swagger())),
  );
}
