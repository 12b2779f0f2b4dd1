#!/usr/bin/env node
// Written for any Node ≥ 20: hands over to the Node that the project brings along when this one is older.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 26;

if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) {
  const { main: run } = await import('../src/main.ts');
  process.exit(await run(process.argv.slice(2)));
} else {
  const nodePackage = createRequire(import.meta.url).resolve('node/package.json');
  const node = path.join(
    path.dirname(nodePackage),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`启动不了项目自带的 Node ${OLDEST_NODE}（${error.message}），请先执行 npm ci`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
