import { CommandRequest } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CommandHandler } from '../commands/handler.ts';
import { kernelErrors, ProblemError } from '../errors.ts';
import type { ServerModule } from '../module.ts';
import type { Platform } from '../platform.ts';
import { permissionMark } from './openapi.ts';
import { requireActor } from './signed-in.ts';

const IdempotencyKey = z.uuid();

/** `POST /api/commands/<name>` for every command there is. */
export function registerCommands(
  app: FastifyInstance,
  platform: Platform,
  modules: readonly ServerModule[],
): void {
  for (const module of modules) {
    for (const handler of module.commands ?? []) {
      if (!handler.internal) registerCommand(app, platform, module, handler);
    }
  }
}

function registerCommand(
  app: FastifyInstance,
  platform: Platform,
  module: ServerModule,
  handler: CommandHandler,
): void {
  const { name, title, input, result } = handler.declaration;
  app.post(
    `/api/commands/${name}`,
    {
      // Whoever is not signed in is told so before anything that was sent is looked at.
      onRequest: async (request) => void requireActor(request),
      schema: {
        operationId: name,
        summary: title,
        description: describeCommand(handler),
        ...permissionMark(handler.permission),
        tags: [module.title],
        headers: z.object({ 'idempotency-key': z.string().optional() }),
        body: CommandRequest.extend({ input }),
        response: {
          200: z.object({
            subjectId: z.string(),
            version: z.int(),
            result,
            warnings: z.array(
              z.object({ code: z.string(), message: z.string(), citation: z.unknown().optional() }),
            ),
            replayed: z.boolean(),
          }),
        },
      },
    },
    async (request) => {
      const actor = requireActor(request);
      const body = request.body as CommandRequest;
      return platform.door.run({
        command: name,
        actor,
        idempotencyKey: readKey(request.headers['idempotency-key']),
        subjectId: body.subjectId,
        expectedVersion: body.expectedVersion,
        input: body.input,
      });
    },
  );
}

function describeCommand({ declaration }: CommandHandler): string {
  return declaration.creates
    ? '建立新的办理对象：不给出 subjectId 与 expectedVersion。'
    : '办理已有对象：须给出 subjectId，以及所看到的版本 expectedVersion。';
}

function readKey(header: string | string[] | undefined): string {
  const key = IdempotencyKey.safeParse(header);
  if (key.success) return key.data;
  throw new ProblemError(
    kernelErrors['idempotency-key-required'],
    '请在 Idempotency-Key 标头中给出一个 UUID：同一请求重发时用同一个值',
  );
}
