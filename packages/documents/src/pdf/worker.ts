import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);
const TEMPLATE = readFileSync(new URL('./official.typ', import.meta.url), 'utf8');

/** The free fonts that come along: body and headings, regular and bold. */
function shippedFonts(): Buffer[] {
  const folder = (name: string) => path.dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const weights = ['400Regular', '700Bold'];
  return ['noto-serif-sc', 'noto-sans-sc'].flatMap((name) =>
    weights.flatMap((weight) => fontFiles(path.join(folder(name), weight))),
  );
}

/** Every font file of a folder; none when there is no such folder. */
function fontFiles(folder: string): Buffer[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
      .map((name) => readFileSync(path.join(folder, name)));
  } catch {
    return [];
  }
}

const { fontDir } = workerData as { fontDir: string | undefined };
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: [...(fontDir ? fontFiles(fontDir) : []), ...shippedFonts()] }],
});

function explain(diagnostics: Parameters<typeof compiler.fetchDiagnostics>[0] | null): string {
  return diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no reason was given';
}

parentPort?.on('message', ({ id, document }: { id: number; document: string }) => {
  try {
    // The paper is data: it goes in as JSON, never as markup.
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { document } });
    const page = compiled.result;
    if (!page) throw new Error(explain(compiled.takeDiagnostics()));
    const pdf = compiler.pdf(page);
    compiler.evictCache(5);
    parentPort?.postMessage({ id, pdf });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
