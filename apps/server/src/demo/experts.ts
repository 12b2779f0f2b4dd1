import {
  type CommandDeclaration,
  type CommandInput,
  EXPERT_COLUMNS,
  expertDeclareUnavailable,
  expertEndPeriod,
  expertImportList,
  expertRegister,
} from '@ecoredress/contract';
import { EXPERT_FIELDS, todayInShanghai } from '@ecoredress/law';
import { type Actor, systemActor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import type { Platform } from '../platform.ts';
import type { BranchPeople } from './people.ts';

const SURNAMES = '欧阮游简卢蓝钟连柯沈';
const GIVEN = ['景行', '若川', '思源', '汝南', '望舒', '知远', '怀瑾', '清和', '牧之', '云帆'];
const EMPLOYERS = [
  '林业科学研究所',
  '水利勘测设计院',
  '自然资源调查院',
  '环境监测中心站',
  '农业科学研究所',
  '水产研究所',
];
const TITLES = ['高级工程师', '正高级工程师', '高级工程师', '教授级高级工程师', '副教授', '研究员'];

interface DemoExpert {
  readonly name: string;
  readonly fields: string[];
  readonly employer: string;
  readonly professionalTitle: string;
  readonly phone: string;
}

/** The n-th made-up expert; every one is marked as of the demonstration. */
function demoExpert(n: number): DemoExpert {
  const at = <T>(list: ArrayLike<T>, index: number): T => list[index % list.length] as T;
  const second = n % 4 === 0 ? [at(EXPERT_FIELDS, n + 3).code] : [];
  return {
    name: `${at(SURNAMES, n)}${at(GIVEN, Math.floor(n / SURNAMES.length))}（演示）`,
    fields: [at(EXPERT_FIELDS, n).code, ...second],
    employer: `演示${at(EMPLOYERS, n)}`,
    professionalTitle: at(TITLES, n),
    phone: `1380000${String(n).padStart(4, '0')}`,
  };
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => demoExpert(from + n));

/**
 * The pool as the city's accounts of it give its size: 74 in 2021, of them 43 from the court's pool and 31 of the own
 * system, all of the city's level; 95 in both levels later. Who they are, and who came and left, is made up.
 */
export async function loadDemoExperts(platform: Platform, branches: readonly BranchPeople[]): Promise<void> {
  const place = await platform.getPlace();
  const bureau = place.units.find(({ code }) => code === 'bureau');
  if (!bureau) return;
  const loader = new PoolLoader(platform, systemActor(place.cityCode, bureau.id));
  await loader.importList(
    '法院专家库成员（演示）.csv',
    range(0, 43),
    'courtPool',
    '2021-06-18',
    '组建市级专家库',
  );
  await loader.importList('系统内高工（演示）.csv', range(43, 31), 'inHouse', '2021-09-15', '遴选入库');
  await loader.importList('增补专家（演示）.csv', range(74, 12), 'inHouse', '2023-03-20', '增补入库');
  for (const [index, { unit, officer }] of branches.slice(0, 12).entries()) {
    await loader.run(officer, expertRegister, {
      ...demoExpert(86 + index),
      unitId: unit.id,
      level: 'county',
      source: 'inHouse',
      enteredOn: '2023-03-20',
      enteredReason: '组建县级专家库',
      professionalTitle: '高级工程师',
    });
  }
  for (const n of [5, 21, 50]) {
    const id = await loader.idOf(demoExpert(n).name);
    await loader.onExpert(expertEndPeriod, { leftOn: '2022-12-31', reason: '退休，不再担任' }, id);
  }
  const today = todayInShanghai(platform.now());
  const days = { fromOn: today.toString(), toOn: today.add({ days: 20 }).toString(), reason: '外出授课' };
  await loader.onExpert(expertDeclareUnavailable, days, await loader.idOf(demoExpert(8).name));
}

class PoolLoader {
  readonly #platform: Platform;
  readonly #actor: Actor;

  constructor(platform: Platform, actor: Actor) {
    this.#platform = platform;
    this.#actor = actor;
  }

  run<D extends CommandDeclaration>(actor: Actor, declaration: D, input: Partial<CommandInput<D>>) {
    return this.#platform.door.run({ command: declaration.name, actor, idempotencyKey: newUuid(), input });
  }

  async onExpert<D extends CommandDeclaration>(declaration: D, input: Partial<CommandInput<D>>, id: string) {
    const { rows } = await this.#platform.ownerPool.query<{ head_seq: number }>(
      'select head_seq from journal_chain where subject_id = $1',
      [id],
    );
    await this.#platform.door.run({
      command: declaration.name,
      actor: this.#actor,
      idempotencyKey: newUuid(),
      subjectId: id,
      expectedVersion: rows[0]?.head_seq ?? 0,
      input,
    });
  }

  async idOf(name: string): Promise<string> {
    const { rows } = await this.#platform.ownerPool.query<{ id: string }>(
      'select id from expert where name = $1',
      [name],
    );
    return rows[0]?.id ?? '';
  }

  /** Takes a list in as an officer would: as a file. */
  async importList(
    fileName: string,
    experts: readonly DemoExpert[],
    source: 'courtPool' | 'inHouse',
    enteredOn: string,
    enteredReason: string,
  ): Promise<void> {
    const { name, employer, fields, professionalTitle, phone } = EXPERT_COLUMNS;
    const titleOf = (code: string) => EXPERT_FIELDS.find((field) => field.code === code)?.title ?? code;
    const rows = experts.map((one) => [
      one.name,
      one.employer,
      one.fields.map(titleOf).join('、'),
      source === 'inHouse' ? one.professionalTitle.replace('副教授', '高级工程师') : one.professionalTitle,
      one.phone,
    ]);
    const text = [[name, employer, fields, professionalTitle, phone], ...rows]
      .map((row) => row.join(','))
      .join('\n');
    const file = await this.#platform.files.put(new TextEncoder().encode(text));
    await this.#platform.ownerPool.query(
      `insert into uploaded_file (sha256, uploader_id, sm3, size, media_type, file_name)
       values ($1, $2, $3, $4, 'text/csv', $5) on conflict do nothing`,
      [file.sha256, this.#actor.userId, file.sm3, file.size, fileName],
    );
    const unitId = this.#actor.unitId;
    const input = {
      unitId,
      level: 'city',
      sha256: file.sha256,
      fileName,
      source,
      enteredOn,
      enteredReason,
    } as const;
    await this.run(this.#actor, expertImportList, input);
  }
}
