import { leadRegister } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { newUuid } from '../ids.ts';
import { SWEEP_QUEUE } from '../modules/notices/index.ts';
import type { Platform } from '../platform.ts';
import { BUSINESS_NAMES, DEMO_ACTS } from './acts.ts';
import { loadDemoBases } from './bases.ts';
import type { DemoCase } from './case-player.ts';
import { loadDemoCouncils } from './councils.ts';
import { COURT_ENDINGS } from './courts.ts';
import { ENDINGS, playEnding } from './endings.ts';
import { loadDemoEngagements } from './engagements.ts';
import { loadDemoExperts } from './experts.ts';
import { loadDemoNegotiations } from './negotiations.ts';
import { loadDemoObservers } from './observers.ts';
import { type BranchPeople, createDemoPeople } from './people.ts';
import { loadDemoRestorations } from './restorations.ts';
import { playCase, STEPS } from './story.ts';

const CASES = 48;
/** How long ago the furthest and the latest pair were filed, in days. */
const LATEST_AGE = 4;

/** Fills an empty place with people of every role and pairs of cases in every stage; all names are made up. */
export async function loadDemo(platform: Platform): Promise<void> {
  const { rows } = await platform.ownerPool.query('select 1 from claim limit 1');
  if (rows.length > 0) return;
  const branches = await createDemoPeople(platform);
  const today = todayInShanghai(platform.now());
  await loadDemoExperts(platform, branches);
  for (let index = 0; index < CASES; index += 1) {
    const until = STEPS[(index * 7) % STEPS.length] ?? 'filed';
    const age = LATEST_AGE + STEPS.indexOf(until) * 9 + (index % 6);
    const demo = demoCase(branches, index, today.subtract({ days: age }), index % 3 === 0);
    await playCase(platform, demo, until);
  }
  for (const [index, ending] of [...ENDINGS, ...COURT_ENDINGS].entries()) {
    const filedOn = today.subtract({ days: LATEST_AGE + ending.days });
    await playEnding(platform, demoCase(branches, CASES + index, filedOn, true), ending);
  }
  await loadDemoEngagements(platform, branches);
  await loadDemoBases(platform);
  await loadDemoObservers(platform, branches);
  await loadDemoRestorations(platform, branches);
  await loadDemoNegotiations(platform, branches);
  await loadDemoCouncils(platform, branches);
  await registerLeads(platform, branches, today);
  await platform.jobs().runNow(SWEEP_QUEUE);
}

function demoCase(
  branches: readonly BranchPeople[],
  index: number,
  filedOn: Temporal.PlainDate,
  confirmed: boolean,
): DemoCase {
  const at = <T>(list: readonly T[]): T => {
    const item = list[index % list.length];
    if (item === undefined) throw new Error('the demonstration has an empty list');
    return item;
  };
  const act = at(DEMO_ACTS);
  const name = `${at(BUSINESS_NAMES)}${act.business}（演示${index + 1}）`;
  return { people: at(branches), act, name, filedOn, confirmed };
}

/** Only the people, where there are none yet. */
export async function loadDemoPeople(platform: Platform): Promise<void> {
  const { rows } = await platform.ownerPool.query(`select 1 from app_user where username = 'huanwei'`);
  if (rows.length === 0) await createDemoPeople(platform);
}

async function registerLeads(
  platform: Platform,
  branches: readonly BranchPeople[],
  today: Temporal.PlainDate,
): Promise<void> {
  for (const [index, people] of branches.entries()) {
    const receivedOn = today.subtract({ days: (index * 3) % 20 }).toString();
    await platform.door.run({
      command: leadRegister.name,
      actor: people.officer,
      idempotencyKey: newUuid(),
      input: {
        unitId: people.unit.id,
        channel: index % 2 === 0 ? 'report' : 'supervision',
        title: `群众反映${BUSINESS_NAMES[index % BUSINESS_NAMES.length]}厂排水异常（演示）`,
        foundOn: receivedOn,
        receivedOn,
        summary: '反映厂区后方沟渠水体发黑有异味，请核查是否造成生态环境损害。',
      },
    });
  }
}
