import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { benchCommands } from './commands.ts';
import { benchDraws } from './draws.ts';
import { benchImports } from './imports.ts';
import { benchPapers } from './papers.ts';
import { inPlace } from './place.ts';
import { benchValuations } from './valuations.ts';

/*
 * Measures what the product promises, side by side with a baseline where there is one, and writes it down:
 * bench/results/latest.json. Nothing here fails for being slow; read the figures.
 */
const results = await inPlace(async (place) => ({
  commands: await benchCommands(place),
  imports: await benchImports(place),
  papers: await benchPapers(),
  draws: benchDraws(),
}));
const report = {
  at: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
  machine: {
    cores: availableParallelism(),
    model: cpus()[0]?.model,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
  ...results,
  valuations: benchValuations(),
};
const folder = new URL('./results/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('latest.json', folder), `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
