import {
  claimsList,
  EXPERT_LEVELS,
  expertsList,
  IMPORT_PROBLEM_KINDS,
  importProblems,
  leadsList,
  outcomesBoard,
  penaltiesList,
} from '@ecoredress/contract';
import { EXPERT_SOURCES, TITLE_RANKS, todayInShanghai } from '@ecoredress/law';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { may, unitsFor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { ServerModule } from '../../module.ts';
import type { Platform } from '../../platform.ts';
import type { QueryHandler } from '../../queries/handler.ts';
import { type SheetColumn, writeSheet } from '../../spreadsheets/write.ts';

/** The most rows of one workbook; a longer list is to be narrowed first. */
const MAX_ROWS = 20_000;
const PAGE = 200;

type Item<D extends { result: z.ZodType<{ items: readonly unknown[] }> }> = z.infer<
  D['result']
>['items'][number];

interface ListExport {
  readonly path: string;
  readonly name: string;
  readonly handler: QueryHandler;
  readonly columns: readonly SheetColumn<never>[];
}

const CLAIM_COLUMNS: readonly SheetColumn<Item<typeof claimsList>>[] = [
  { header: '案号', width: 26, value: (item) => item.number },
  { header: '案件名称', width: 40, value: (item) => item.title },
  { header: '赔偿义务人', width: 28, value: (item) => item.obligors.join('、') },
  { header: '阶段', width: 14, value: (item) => item.stageTitle },
  { header: '承办单位', width: 26, value: (item) => item.unitName },
  { header: '经办人', width: 12, value: (item) => item.officerName },
  { header: '登记日期', width: 13, value: (item) => item.registeredOn },
  { header: '启动日期', width: 13, value: (item) => item.openedOn },
  { header: '结案日期', width: 13, value: (item) => item.closedOn },
  { header: '索赔金额（元）', width: 16, money: true, value: (item) => item.claimedFen },
  { header: '协议金额（元）', width: 16, money: true, value: (item) => item.agreedFen },
  { header: '已到账（元）', width: 16, money: true, value: (item) => item.receivedFen },
  { header: '最近期限', width: 20, value: (item) => item.nearestClock?.title ?? '' },
  { header: '届满', width: 13, value: (item) => item.nearestClock?.dueOn ?? '' },
  { header: '关联处罚案件', width: 26, value: (item) => item.pairedPenaltyNumber },
];

const PENALTY_COLUMNS: readonly SheetColumn<Item<typeof penaltiesList>>[] = [
  { header: '案号', width: 26, value: (item) => item.number },
  { header: '处罚决定书文号', width: 26, value: (item) => item.decisionNo },
  { header: '当事人', width: 28, value: (item) => item.partyNames.join('、') },
  { header: '阶段', width: 12, value: (item) => item.stageTitle },
  { header: '承办单位', width: 26, value: (item) => item.unitName },
  { header: '立案日期', width: 13, value: (item) => item.filedOn },
  { header: '处罚决定日期', width: 13, value: (item) => item.decidedOn },
  { header: '罚款（元）', width: 16, money: true, value: (item) => item.fineFen },
  { header: '应启动未启动', width: 14, value: (item) => (item.shouldHaveStarted ? '是' : '') },
  { header: '赔偿案件', width: 26, value: (item) => item.claimNumber },
];

const LEAD_COLUMNS: readonly SheetColumn<Item<typeof leadsList>>[] = [
  { header: '线索', width: 40, value: (item) => item.title },
  { header: '来源', width: 24, value: (item) => item.channelTitle },
  { header: '阶段', width: 12, value: (item) => item.stageTitle },
  { header: '当事人', width: 28, value: (item) => item.partyNames.join('、') },
  { header: '承办单位', width: 26, value: (item) => item.unitName },
  { header: '发现日期', width: 13, value: (item) => item.foundOn },
  { header: '收到日期', width: 13, value: (item) => item.receivedOn },
  { header: '逾期未接收', width: 12, value: (item) => (item.lateTakeUp ? '是' : '') },
];

const EXPERT_COLUMNS: readonly SheetColumn<Item<typeof expertsList>>[] = [
  { header: '姓名', width: 14, value: (item) => item.name },
  { header: '级别', width: 8, value: (item) => EXPERT_LEVELS[item.level] },
  { header: '管理单位', width: 26, value: (item) => item.unitName },
  { header: '专业领域', width: 28, value: (item) => item.fieldTitles.join('、') },
  { header: '职称', width: 18, value: (item) => item.professionalTitle },
  { header: '职称级别', width: 10, value: (item) => TITLE_RANKS[item.rank] },
  { header: '来源', width: 14, value: (item) => EXPERT_SOURCES[item.source] },
  { header: '工作单位', width: 36, value: (item) => item.employer },
  { header: '在库', width: 8, value: (item) => (item.active ? '是' : '否') },
  { header: '入库日期', width: 13, value: (item) => item.enteredOn },
  { header: '出库日期', width: 13, value: (item) => item.leftOn },
  { header: '暂不能参加至', width: 14, value: (item) => item.unavailableUntil },
];

const PROBLEM_COLUMNS: readonly SheetColumn<Item<typeof importProblems>>[] = [
  { header: '行号', width: 8, value: (item) => String(item.line) },
  { header: '类别', width: 10, value: (item) => IMPORT_PROBLEM_KINDS[item.kind] },
  { header: '原因', width: 60, value: (item) => item.message },
  { header: '原行内容', width: 80, value: (item) => item.excerpt },
];

const OUTCOME_COLUMNS: readonly SheetColumn<Item<typeof outcomesBoard>>[] = [
  { header: '指标', width: 20, value: (item) => item.title },
  { header: '累计', width: 18, value: (item) => item.total },
  { header: '单位', width: 10, value: (item) => item.unit },
  { header: '累计（按来源的写法）', width: 24, value: (item) => item.totalWords },
  { header: '其中案件新增', width: 18, value: (item) => item.fromCases },
  { header: '案件数', width: 10, value: (item) => item.caseCount },
  {
    header: '采用的期初数',
    width: 24,
    value: (item) => item.openings.find(({ applies }) => applies)?.words ?? '',
  },
  {
    header: '期初截止日',
    width: 13,
    value: (item) => item.openings.find(({ applies }) => applies)?.asOf ?? '',
  },
  { header: '来源', width: 40, value: (item) => item.openings.find(({ applies }) => applies)?.source ?? '' },
  { header: '计算方法', width: 60, value: (item) => item.formula },
  { header: '期初规则', width: 60, value: (item) => item.rule },
];

/** The lists as workbooks: the same query, the same filters, the same scope, all pages. */
export function createExportsModule(queries: readonly QueryHandler[]): ServerModule {
  const find = (name: string): QueryHandler => {
    const handler = queries.find((candidate) => candidate.declaration.name === name);
    if (!handler) throw new Error(`no query ${name}`);
    return handler;
  };
  const exports: readonly ListExport[] = [
    { path: 'claims', name: '损害赔偿案件', handler: find(claimsList.name), columns: CLAIM_COLUMNS },
    { path: 'penalties', name: '行政处罚案件', handler: find(penaltiesList.name), columns: PENALTY_COLUMNS },
    { path: 'leads', name: '线索', handler: find(leadsList.name), columns: LEAD_COLUMNS },
    { path: 'experts', name: '专家', handler: find(expertsList.name), columns: EXPERT_COLUMNS },
    { path: 'outcomes', name: '修复成果', handler: find(outcomesBoard.name), columns: OUTCOME_COLUMNS },
    {
      path: 'import-problems',
      name: '导入问题',
      handler: find(importProblems.name),
      columns: PROBLEM_COLUMNS,
    },
  ] as readonly ListExport[];
  return {
    name: 'exports',
    title: '导出',
    routes: (app, platform) => {
      for (const list of exports) registerExport(app, platform, list);
    },
  };
}

function registerExport(app: FastifyInstance, platform: Platform, list: ListExport): void {
  const { handler, name, path, columns } = list;
  const filters = handler.declaration.params.omit({ cursor: true, limit: true });
  app.get(
    `/api/exports/${path}`,
    {
      onRequest: async (request) => void requireActor(request),
      schema: { summary: `导出${name}清单`, tags: ['导出'], querystring: filters },
    },
    async (request, reply) => {
      const actor = requireActor(request);
      const permission = handler.permission === 'signedIn' ? 'list.export' : handler.permission;
      if (!may(actor, 'list.export') || !may(actor, permission)) {
        throw new ProblemError(kernelErrors.forbidden, '您没有导出清单的权限');
      }
      const place = await platform.getPlace();
      const now = platform.now();
      const context = { actor, place, now, today: todayInShanghai(now) };
      const rows = await readInScope(
        platform.db,
        actor,
        async (tx) => {
          const all: unknown[] = [];
          let cursor: string | undefined;
          do {
            const params = { ...(request.query as object), limit: PAGE, ...(cursor ? { cursor } : {}) };
            const page = (await handler.run(tx, params, context)) as {
              items: unknown[];
              nextCursor: string | null;
            };
            all.push(...page.items);
            cursor = page.nextCursor ?? undefined;
          } while (cursor && all.length < MAX_ROWS);
          return all;
        },
        unitsFor(actor, permission),
      );
      const workbook = await writeSheet(name, columns, rows as never[]);
      const fileName = `${name}清单${context.today}.xlsx`;
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(workbook));
    },
  );
}
