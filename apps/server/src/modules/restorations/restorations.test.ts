import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmAgreement, negotiate, REPLANTING, signAgreement } from '../../acceptance/stages.ts';
import { addEvidence, type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const TERMS = { amountFen: 8_000_000, mode: 'restoration', performBy: '2026-07-20' } as const;
const PLAN = { ...REPLANTING, startOn: '2026-05-14', finishOn: '2026-07-20', executor: 'obligor' as const };
const BASE = { baseName: '九龙江口补植复绿基地' };

describe('the restoration of a claim', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from('2026-07-31T02:00:00Z') });
    branch = await signInBranch(server, 'branch-350604');
  });
  afterAll(() => server.stop());

  /** A claim in performance, with a plan where one is given. */
  async function inPerformance(plan: object | null = PLAN) {
    const pair = await openPair(server, branch, '2026-05-04');
    await negotiate(branch, pair, '2026-05-10', TERMS);
    await signAgreement(branch, pair, '2026-05-12', TERMS);
    await confirmAgreement(branch, pair, '2026-05-13');
    const on = { subjectId: pair.claimId };
    if (plan) await branch.officer.run(contract.claimPlanRestoration, { ...PLAN, ...plan }, on);
    const photo = await addEvidence(branch, pair, '2026-05-20', '现场照片');
    const view = () => branch.officer.query(contract.restorationOfClaim, { claimId: pair.claimId });
    return { pair, on, photo, view };
  }
  type Case = Awaited<ReturnType<typeof inPerformance>>;

  const visit = ({ photo }: Case, more: object = {}) => ({
    recordedAt: '2026-06-01T01:30:00Z',
    place: '补植复绿基地东区',
    description: '补植桐花树苗，逐株登记',
    evidenceIds: [photo],
    ...more,
  });
  const add = (it: Case, more: object = {}) =>
    branch.officer.run(contract.restorationAddFieldRecord, visit(it, more), it.on);
  const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
  const fields = ({ problems }: { problems: readonly { field?: string }[] }) =>
    problems.map(({ field }) => field);

  it('keeps what was seen on the spot: photographs with hash, position, time, quantity as progress', async () => {
    const it = await inPerformance();
    const at = { longitude: '117.91234', latitude: '24.4567', accuracyMetres: 8 };
    await add(it, { ...at, quantity: '250' });
    await add(it, { recordedAt: '2026-06-10T01:00:00Z', quantity: '50.5' });
    const { plan, fieldRecords } = await it.view();
    expect(plan).toMatchObject({ done: '300.5', percent: 50, late: true });
    expect(fieldRecords.at(-1)).toMatchObject({
      recordedAt: '2026-06-01T01:30:00.000Z',
      longitude: '117.912340',
      quantity: '250',
      unit: '棵',
      photos: [{ evidenceId: it.photo, name: '现场照片' }],
    });
    expect(fieldRecords.at(-1)?.photos[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const withdrawal = { evidenceId: it.photo, reason: '拍摄不清' };
    const used = await branch.officer.refused(contract.claimWithdrawEvidence, withdrawal, it.on);
    expect(used.detail).toContain('修复现场记录');
  });

  it('refuses a record without a photograph, in another unit, in the future, or without a plan', async () => {
    const it = await inPerformance();
    const refuse = (more: object) =>
      branch.officer.refused(contract.restorationAddFieldRecord, visit(it, more), it.on);
    expect(fields(await refuse({ evidenceIds: [it.pair.evidenceId] }))).toEqual(['evidenceIds']);
    const unit = await refuse({ quantity: '10', unit: '尾' });
    expect(unit.detail).toContain('“补植复绿”以棵、平方米、亩计量，不能填写“尾”');
    expect(fields(await refuse({ quantity: '10', unit: '亩' }))).toEqual(['unit']);
    expect(fields(await refuse({ recordedAt: '2026-07-31T02:06:00Z' }))).toEqual(['recordedAt']);
    expect(fields(await refuse({ longitude: '117.9' }))).toEqual(['latitude']);
    const bare = await inPerformance(null);
    const none = await branch.officer.refused(contract.restorationAddFieldRecord, visit(bare), bare.on);
    expect(codes(none)).toEqual(['restoration-missing']);
  });

  it('needs a base for off-site work and the proof of a third party (ZZ-REST-02, SG-EEDC-17)', async () => {
    const it = await inPerformance({
      executor: 'thirdParty',
      contractor: '某修复公司',
      capabilityProof: '资质',
    });
    const refuse = (input: object) =>
      branch.officer.refused(contract.restorationSavePlanDetail, input as never, it.on);
    expect(fields(await refuse({}))).toEqual(['baseName']);
    expect(fields(await refuse(BASE))).toEqual(['evidenceIds']);
    expect((await refuse({ baseId: it.pair.claimId })).status).toBe(404);
    const detail = { ...BASE, evidenceIds: [it.pair.evidenceId] };
    await branch.officer.run(contract.restorationSavePlanDetail, detail, it.on);
    await branch.officer.run(contract.restorationSavePlanDetail, { ...detail, technique: '容器苗' }, it.on);
    expect((await it.view()).plan?.detail).toMatchObject({ ...BASE, technique: '容器苗' });
  });

  it('claims carbon only with the method it was computed by (ZZ-REST-03)', async () => {
    const it = await inPerformance({ mode: 'mangrove', quantity: '2000', unit: '平方米' });
    const partners = ['某区人民法院', '某大学'];
    await branch.officer.run(contract.restorationSavePlanDetail, { ...BASE, partners }, it.on);
    expect((await it.view()).plan).toMatchObject({
      blueCarbon: true,
      detail: { partners, carbonTonnes: null },
    });
    const claimed = { ...BASE, partners, carbonTonnes: '12.5' };
    const refusal = await branch.officer.refused(contract.restorationSavePlanDetail, claimed, it.on);
    expect(codes(refusal)).toEqual(['carbon-without-method']);
    const stated = { ...claimed, carbonMethod: '《海洋碳汇核算方法》' };
    await branch.officer.run(contract.restorationSavePlanDetail, stated, it.on);
    expect((await it.view()).plan?.detail).toMatchObject({ carbonTonnes: '12.5' });
  });

  it('warns of a base that is still being built (ZZ-REST-04)', async () => {
    const manager = await server.signIn('branch-350604', 'departmentHead');
    const base = await manager.run(contract.baseRegister, {
      unitId: await server.unitId('branch-350604'),
      baseKind: 'replanting',
      name: '在建补植复绿基地',
      place: '某镇',
      longitude: '117.9',
      latitude: '24.4',
    });
    const it = await inPerformance();
    const { warnings } = await branch.officer.run(
      contract.restorationSavePlanDetail,
      { baseId: base.subjectId },
      it.on,
    );
    expect(codes({ problems: warnings })).toEqual(['base-building']);
    expect((await it.view()).plan?.detail).toMatchObject({ baseName: '在建补植复绿基地' });
  });

  it('measures progress by milestones, marks the late and checks only what is done', async () => {
    const it = await inPerformance();
    const set = (...milestones: { title: string; quantity?: string; dueOn: string }[]) =>
      branch.officer.run(contract.restorationSetMilestones, { milestones }, it.on);
    const two = [
      { title: '首批补植', quantity: '300', dueOn: '2026-06-15' },
      { title: '补植完成', quantity: '300', dueOn: '2026-07-20' },
    ];
    const exceeding = { milestones: [...two, { title: '再补', quantity: '1', dueOn: '2026-07-20' }] };
    const more = await branch.officer.refused(contract.restorationSetMilestones, exceeding, it.on);
    expect(codes(more)).toEqual(['milestones-exceed-plan']);
    await set(...two);
    await add(it, { quantity: '400' });
    const { milestones } = await it.view();
    expect(milestones).toMatchObject([
      { title: '首批补植', done: '300', reached: true, late: false },
      { title: '补植完成', done: '100', reached: false, late: true },
    ]);
    const check = (index: number) => ({
      milestoneId: milestones[index]?.id ?? '',
      checkedOn: '2026-06-16',
      findings: '现场清点相符',
    });
    const undone = await branch.officer.refused(contract.restorationCheckMilestone, check(1), it.on);
    expect(codes(undone)).toEqual(['milestone-unfinished']);
    await branch.officer.run(contract.restorationCheckMilestone, check(0), it.on);
    const again = await branch.officer.refused(contract.restorationCheckMilestone, check(0), it.on);
    expect(codes(again)).toEqual(['milestone-checked']);
    const tooMuch = await branch.officer.refused(
      contract.restorationSetMilestones,
      { milestones: [{ title: '补植完成', quantity: '301', dueOn: '2026-07-20' }] },
      it.on,
    );
    expect(codes(tooMuch)).toEqual(['milestones-exceed-plan']);
    await set({ title: '补植完成', quantity: '300', dueOn: '2026-07-31' });
    expect((await it.view()).milestones.map(({ late, checkedOn }) => [late, checkedOn])).toEqual([
      [false, '2026-06-16'],
      [false, null],
    ]);
  });

  it('rectifies, evaluates again, passes and closes; the checks left out are told, not refused', async () => {
    const it = await inPerformance();
    await branch.officer.run(
      contract.restorationSetMilestones,
      { milestones: [{ title: '清理场地', dueOn: '2026-05-20' }] },
      it.on,
    );
    await add(it, { quantity: '600' });
    const check = {
      department: '龙海区林业局',
      checkers: '林工',
      checkedOn: '2026-06-20',
      result: 'problems' as const,
      opinion: '部分苗木倒伏，需扶正',
    };
    await branch.officer.run(contract.restorationRecordGuideCheck, check, it.on);
    const other = { ...check, department: '水利局' };
    const elsewhere = await branch.officer.run(contract.restorationRecordGuideCheck, other, it.on);
    expect(codes({ problems: elsewhere.warnings })).toEqual(['guide-department-other']);
    const complete = { completedOn: '2026-06-25' };
    const done = await branch.officer.run(contract.claimCompletePerformance, complete, it.on);
    expect(codes({ problems: done.warnings })).toEqual(
      expect.arrayContaining(['milestones-unchecked', 'guide-check-missing']),
    );

    const rectified = { rectifiedOn: '2026-07-12', measures: '扶正、补植 20 棵' };
    const early = await branch.officer.refused(contract.restorationRecordRectification, rectified, it.on);
    expect(codes(early)).toEqual(['nothing-to-rectify']);
    const evaluation = { evaluators: '王专家', standard: '成活率不低于九成', findings: '现场清点' };
    await branch.officer.run(
      contract.claimRecordEvaluation,
      { ...evaluation, evaluatedOn: '2026-07-01', result: 'rectify', rectifyBy: '2026-07-10' },
      it.on,
    );
    const report = { kind: 'closingReport' as const, issuedOn: '2026-07-02' };
    await branch.officer.run(contract.claimIssueDocument, report, it.on);
    const closing = { closedOn: '2026-07-25', summary: '修复完成' };
    const open = await branch.head.refused(contract.claimClose, closing, it.on);
    expect(codes(open)).toEqual(['evaluation-not-passed']);
    await branch.officer.run(contract.restorationRecordRectification, rectified, it.on);
    const twice = await branch.officer.refused(contract.restorationRecordRectification, rectified, it.on);
    expect(codes(twice)).toEqual(['rectified-already']);
    const before = { ...evaluation, evaluatedOn: '2026-06-30', result: 'passed' as const };
    expect(fields(await branch.officer.refused(contract.claimRecordEvaluation, before, it.on))).toEqual([
      'evaluatedOn',
    ]);
    const passed = { ...before, evaluatedOn: '2026-07-20' };
    await branch.officer.run(contract.claimRecordEvaluation, passed, it.on);
    expect((await it.view()).evaluations).toMatchObject([
      { round: 1, result: 'rectify', rectifiedOn: '2026-07-12', rectificationLate: true },
      { round: 2, result: 'passed', rectificationLate: false },
    ]);
    await branch.head.run(contract.claimClose, closing, it.on);
  });

  it('lets nobody write the ground of an exemption freely, nor take a restoration for a payment', async () => {
    const it = await inPerformance();
    await add(it, { quantity: '600' });
    await branch.officer.run(contract.claimCompletePerformance, { completedOn: '2026-06-25' }, it.on);
    const refuse = (ground: string) =>
      branch.officer.refused(
        contract.claimExemptEvaluation,
        { ground, reason: '效果明显', decidedOn: '2026-07-01' },
        it.on,
      );
    expect(codes(await refuse('效果明显'))).toEqual(['evaluation-exemption']);
    expect(codes(await refuse('paid'))).toEqual(['evaluation-exemption']);
    await branch.officer.run(
      contract.claimExemptEvaluation,
      { ground: 'opinion2025-1', reason: '按规定免予评估', decidedOn: '2026-07-01' },
      it.on,
    );
    expect((await it.view()).exemption).toMatchObject({
      citation: { sourceId: 'opinion2025', article: '十四' },
    });
  });

  it('makes each paper once what it tells of is there', async () => {
    const it = await inPerformance();
    const issue = (kind: contract.RestorationPaper) => ({ kind, issuedOn: '2026-07-30' });
    const early = await branch.officer.refused(
      contract.restorationIssuePaper,
      issue('supervisionRecord'),
      it.on,
    );
    expect(codes(early)).toEqual(['paper-not-ready']);
    await add(it, { quantity: '600', longitude: '117.9', latitude: '24.4' });
    await branch.officer.run(contract.claimCompletePerformance, { completedOn: '2026-06-25' }, it.on);
    const evaluation = {
      evaluators: '王专家',
      standard: '九成',
      findings: '清点',
      evaluatedOn: '2026-07-01',
    };
    await branch.officer.run(contract.claimRecordEvaluation, { ...evaluation, result: 'passed' }, it.on);
    const exemption = { ground: 'opinion2025-2', reason: '按规定', decidedOn: '2026-07-02' };
    await branch.officer.run(contract.claimExemptEvaluation, exemption, it.on);
    const kinds = Object.keys(contract.RESTORATION_PAPERS) as contract.RestorationPaper[];
    for (const kind of kinds) await branch.officer.run(contract.restorationIssuePaper, issue(kind), it.on);
    const second = await branch.officer.run(contract.restorationIssuePaper, issue('restorationPlan'), it.on);
    expect(second.result.version).toBe(2);
    const { items } = await branch.officer.query(contract.documentsOfCase, { caseId: it.pair.claimId });
    const { rows } = await server.database.ownerPool.query<{ data: object }>(
      `select data from document where id = $1`,
      [items.find(({ kind }) => kind === 'supervisionRecord')?.id],
    );
    const { fieldRecords } = await it.view();
    const printed = JSON.stringify(rows[0]?.data).replaceAll('\\n', '');
    expect(printed).toContain(fieldRecords[0]?.photos[0]?.sha256);
  });

  it('is seen by nobody of another branch', async () => {
    const it = await inPerformance();
    await add(it, { quantity: '10' });
    const stranger = await server.signIn('branch-350602', 'caseOfficer');
    expect(await stranger.queryStatus(contract.restorationOfClaim, { claimId: it.pair.claimId })).toBe(404);
  });
});
