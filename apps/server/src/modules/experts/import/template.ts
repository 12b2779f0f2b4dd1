import { EXPERT_COLUMNS } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import { may } from '../../../access/actor.ts';
import { kernelErrors, ProblemError } from '../../../errors.ts';
import { requireActor } from '../../../http/signed-in.ts';
import { writeSheet } from '../../../spreadsheets/write.ts';

const FILE_NAME = '专家名单导入模板.xlsx';

/** `GET /api/expert-template`: an empty list with the headers that the import knows. */
export function templateRoute(app: FastifyInstance): void {
  app.get(
    '/api/expert-template',
    {
      onRequest: async (request) => void requireActor(request),
      schema: { summary: '下载专家名单导入模板', tags: ['专家库'] },
    },
    async (request, reply) => {
      if (!may(requireActor(request), 'expert.manage')) {
        throw new ProblemError(kernelErrors.forbidden, '您没有管理专家库的权限');
      }
      const columns = Object.values(EXPERT_COLUMNS).map((header) => ({ header, width: 18, value: () => '' }));
      const workbook = await writeSheet('专家名单', columns, []);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(FILE_NAME)}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(workbook));
    },
  );
}
