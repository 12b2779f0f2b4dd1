import { once } from 'node:events';
import { createServer } from 'node:http';
import { createPool } from '../../db/pool.ts';
import {
  type RunningServer,
  readSettings,
  runUntilStopped,
  type ServerInput,
  StartupError,
} from '../index.ts';

/**
 * A product with next to nothing in it, run as a process of its own by the runtime's tests: POST /x writes a note
 * down and answers once it is committed, GET / lists the notes. Prints its address when ready.
 */
async function startNotes({ settings, database }: ServerInput): Promise<RunningServer> {
  const pool = createPool(database.ownerUrl);
  await pool.query('create table if not exists runtime_note (text text)');
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') {
        await pool.query('insert into runtime_note values ($1)', [request.url]);
      }
      const { rows } = await pool.query('select text from runtime_note order by text');
      response.end(rows.map((row) => row.text).join(' '));
    } catch (error) {
      response.writeHead(503).end(String(error));
    }
  });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://${settings.host}:${port}`,
    async stop() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
      await pool.end();
    },
  };
}

const log = { info: console.error, warn: console.error, error: console.error };
try {
  const settings = readSettings(process.env, process.argv.slice(2));
  process.exitCode = await runUntilStopped({ settings, log, startServer: startNotes }, ({ url }) =>
    console.log(url),
  );
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}
