import { AsyncLocalStorage } from 'node:async_hooks';
import { claimAddFact } from '@ecoredress/contract';
import { Client } from 'pg';
import { createPool } from '../apps/server/src/db/pool.ts';
import { BUSINESS_NAMES, DEMO_ACTS } from '../apps/server/src/demo/acts.ts';
import { createDemoPeople } from '../apps/server/src/demo/people.ts';
import { playCase } from '../apps/server/src/demo/story.ts';
import { newUuid } from '../apps/server/src/ids.ts';
import type { Platform } from '../apps/server/src/platform.ts';
import { median, type Place, timed } from './place.ts';

const CONNECTIONS = 16;
const COMMANDS_PER_CONNECTION = 40;
const ROUNDS = 5;
const COPY = 'by_hand';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Subject {
  readonly claimId: string;
  readonly actor: Parameters<Platform['door']['run']>[0]['actor'];
}

/**
 * Commands a second through the door with 16 connections, against the very statements it sent, with the same values,
 * given by hand to a copy of the database on the same server; in turns, so that both meet the same machine.
 */
export async function benchCommands(place: Place) {
  const recorded: Statement[][] = Array.from({ length: CONNECTIONS }, () => []);
  const connection = new AsyncLocalStorage<number>();
  const stopRecording = recordStatements((statement) => {
    const index = connection.getStore();
    if (index !== undefined) recorded[index]?.push(statement);
  });
  const subjects = await fileCases(place);
  await copyDatabase(place);
  const product = await place.open();
  const clients = await connectByHand(place);
  try {
    const door: number[] = [];
    const hand: number[] = [];
    const versions = subjects.map(() => 0);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const statements of recorded) statements.length = 0;
      door.push(
        await timed(() =>
          Promise.all(
            subjects.map((subject, index) =>
              connection.run(index, () => addFacts(product.platform, subject, versions, index)),
            ),
          ),
        ),
      );
      hand.push(
        await timed(() => Promise.all(clients.map((client, index) => replay(client, recorded[index] ?? [])))),
      );
    }
    const perSecond = (times: readonly number[]) =>
      Math.round((CONNECTIONS * COMMANDS_PER_CONNECTION * 1000) / median(times));
    return {
      connections: CONNECTIONS,
      commandsPerRound: CONNECTIONS * COMMANDS_PER_CONNECTION,
      rounds: ROUNDS,
      doorPerSecond: perSecond(door),
      byHandPerSecond: perSecond(hand),
      ratio: Math.round((median(hand) / median(door)) * 100) / 100,
    };
  } finally {
    stopRecording();
    await Promise.all(clients.map((client) => client.end()));
    await product.stop();
  }
}

/** One case for each connection, so that they wait for the disk and not for each other. */
async function fileCases(place: Place): Promise<Subject[]> {
  const product = await place.open();
  try {
    const [people] = await createDemoPeople(product.platform);
    const act = DEMO_ACTS[0];
    if (!people || !act) throw new Error('the demonstration has no people');
    const filedOn = Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: 10 });
    for (let index = 0; index < CONNECTIONS; index += 1) {
      const name = `${BUSINESS_NAMES[0]}${index}`;
      await playCase(product.platform, { people, act, name, filedOn, confirmed: false }, 'filed');
    }
    const { rows } = await product.platform.ownerPool.query<{ id: string }>(
      'select id from claim order by id',
    );
    return rows.map(({ id }) => ({ claimId: id, actor: people.officer }));
  } finally {
    await product.stop();
  }
}

async function copyDatabase({ ownerUrl, adminUrl }: Place): Promise<void> {
  const { pathname, username } = new URL(ownerUrl);
  const pool = createPool(adminUrl, { max: 1 });
  try {
    await pool.query(`create database ${COPY} template ${pathname.slice(1)} owner ${username}`);
  } finally {
    await pool.end();
  }
}

async function connectByHand(place: Place): Promise<Client[]> {
  const options = '-c TimeZone=Asia/Shanghai -c DateStyle=ISO';
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new Client({ connectionString: place.urlOf(COPY), options }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

async function addFacts(platform: Platform, { claimId, actor }: Subject, versions: number[], index: number) {
  if (versions[index] === 0) {
    const { rows } = await platform.ownerPool.query<{ head_seq: number }>(
      'select head_seq from journal_chain where subject_id = $1',
      [claimId],
    );
    versions[index] = rows[0]?.head_seq ?? 0;
  }
  for (let count = 0; count < COMMANDS_PER_CONNECTION; count += 1) {
    const reply = await platform.door.run({
      command: claimAddFact.name,
      actor,
      idempotencyKey: newUuid(),
      subjectId: claimId,
      expectedVersion: versions[index],
      input: { kind: 'consequence', content: `外排废水造成下游水质变化，第${count}次记录`, evidenceIds: [] },
    });
    versions[index] = reply.version;
  }
}

async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [...values]);
}

/** Hears of every statement that goes to PostgreSQL through the driver, until told to stop. */
function recordStatements(hear: (statement: Statement) => void): () => void {
  const original = Client.prototype.query;
  Client.prototype.query = function recorded(this: Client, ...args: unknown[]) {
    const [first, second] = args;
    if (typeof first === 'string') hear({ text: first, values: Array.isArray(second) ? second : [] });
    return Reflect.apply(original, this, args);
  } as typeof original;
  return () => {
    Client.prototype.query = original;
  };
}
