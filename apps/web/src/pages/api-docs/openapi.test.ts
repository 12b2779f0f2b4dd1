import { describe, expect, it } from 'vitest';
import { curlExample, fieldsOf, type OpenApiDocument, operationsOf, searchOperations } from './openapi.ts';

const DOCUMENT: OpenApiDocument = {
  components: { responses: { Forbidden: { description: '没有权限' } } },
  paths: {
    '/api/commands/lead.remind': {
      post: {
        operationId: 'lead.remind',
        summary: '督促办理',
        description: '办理已有对象',
        tags: ['线索'],
        'x-permission': { name: 'lead.transfer', title: '移送、督促线索' },
        requestBody: {
          content: {
            'application/json': {
              schema: {
                properties: {
                  input: {
                    type: 'object',
                    properties: { text: { type: 'string', minLength: 1, maxLength: 20 } },
                    required: ['text'],
                  },
                },
                required: ['input'],
              },
            },
          },
        },
        responses: { '200': {}, '403': { $ref: '#/components/responses/Forbidden' } },
      },
    },
    '/api/leads/{id}': { get: { operationId: 'leads.get', summary: '线索', responses: {} } },
  },
};

describe('the page of the interface', () => {
  const operations = operationsOf(DOCUMENT);

  it('shows fields at their depth with type and limits, and failures in words', () => {
    expect(operations[0]?.input).toMatchObject([
      { path: 'input', required: true },
      { path: 'input.text', type: '文本', required: true, limits: '至少 1 字；至多 20 字' },
    ]);
    expect(operations[0]?.failures).toEqual([{ status: '403', text: '没有权限' }]);
  });

  it('follows lists and alternatives, each field once', () => {
    const one = { properties: { kind: { type: 'string' }, name: { type: 'string' } } };
    const other = { properties: { kind: { type: 'string' }, share: { type: ['integer', 'null'] } } };
    const rows = fieldsOf({ properties: { parties: { type: 'array', items: { anyOf: [one, other] } } } });
    expect(rows.map(({ path }) => path)).toEqual([
      'parties',
      'parties[].kind',
      'parties[].name',
      'parties[].share',
    ]);
    expect(rows.at(-1)?.type).toBe('整数 / 空');
  });

  it('names a field by its place where its bare name says too little', () => {
    const schema = {
      properties: {
        clocks: { type: 'array', items: { properties: { title: { type: 'string' } } } },
        title: { type: 'string' },
      },
    };
    const [named] = operationsOf({
      paths: {
        '/api/cases/{caseId}/documents': {
          get: {
            operationId: 'documents.ofCase',
            responses: { '200': { content: { 'application/json': { schema } } } },
          },
        },
      },
    });
    expect(named?.result.map(({ path, meaning }) => [path, meaning])).toEqual([
      ['clocks', expect.any(String)],
      ['clocks[].title', '期限名称'],
      ['title', '文书名称'],
    ]);
  });

  it('finds by any word of title, address or permission, all of them together', () => {
    const ids = (text: string) => searchOperations(operations, text).map(({ id }) => id);
    expect(ids('督促 lead')).toEqual(['lead.remind']);
    expect(ids('LEADS')).toEqual(['leads.get']);
    expect(ids('督促 没有')).toEqual([]);
    expect(ids('')).toHaveLength(2);
  });

  it('gives an example with token, key and version, and none of them where they are not asked for', () => {
    const [command, read] = operations.map((operation) => curlExample(operation, 'https://a.cn'));
    expect(command).toContain("curl -X POST 'https://a.cn/api/commands/lead.remind'");
    expect(command).toContain('Idempotency-Key');
    expect(command).toContain('"expectedVersion":1');
    expect(read).toContain("curl 'https://a.cn/api/leads/〈id〉'");
    expect(read).toContain('Authorization: Bearer');
    expect(read).not.toContain('Idempotency-Key');
  });
});
