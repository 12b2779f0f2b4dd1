import { type CommandInput, expertRegister } from '@ecoredress/contract';
import type { TestClient, TestServer } from '../../testing/server.ts';

type Registration = CommandInput<typeof expertRegister>;

let counter = 0;

/** Registers an expert of the city's pool, with these particulars; gives its id. */
export async function registerExpert(
  server: TestServer,
  client: TestClient,
  given: Partial<Registration> = {},
): Promise<string> {
  return (await client.run(expertRegister, await registration(server, given))).subjectId;
}

/** A lawful registration with these particulars. */
export async function registration(
  server: TestServer,
  given: Partial<Registration> = {},
): Promise<Partial<Registration>> {
  counter += 1;
  return {
    unitId: await server.unitId('bureau'),
    level: 'city',
    name: `专家${counter}`,
    fields: ['forestry'],
    professionalTitle: '高级工程师',
    source: 'courtPool',
    employer: '市林业科学研究所',
    enteredOn: '2021-06-01',
    enteredReason: '首批入库',
    ...given,
  };
}
