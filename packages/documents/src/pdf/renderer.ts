import { Worker } from 'node:worker_threads';
import type { OfficialDocument } from '../model.ts';
import { withCodes } from './qr.ts';

export interface PdfRenderer {
  /** The paper as PDF; rejects when it cannot be laid out within the time limit. */
  render(document: OfficialDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PdfRendererOptions {
  /** A folder with the operator's own licensed fonts; they stand before the free ones. */
  readonly fontDir?: string;
}

/** The compiler keeps what it has seen; a fresh worker now and then gives the memory back. */
const RENDERS_PER_WORKER = 2000;
const TIME_LIMIT_MILLISECONDS = 30_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  rendered: number;
}

/** A renderer with one worker thread, started at the first paper and replaced when it fails or has done its share. */
export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  let running: Running | undefined;
  let lastId = 0;

  function start(): Running {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { fontDir: options.fontDir },
    });
    const started: Running = { worker, waiting: new Map(), rendered: 0 };
    worker.unref();
    worker.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
      const waiting = started.waiting.get(id);
      started.waiting.delete(id);
      if (!waiting) return;
      clearTimeout(waiting.timer);
      if (pdf) waiting.resolve(pdf);
      else waiting.reject(new Error(`the paper could not be laid out: ${error}`));
    });
    worker.on('error', (error) => fail(started, error instanceof Error ? error : new Error(String(error))));
    return started;
  }

  function fail(failed: Running, error: Error): void {
    if (running === failed) running = undefined;
    for (const { reject, timer } of failed.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    failed.waiting.clear();
    void failed.worker.terminate();
  }

  return {
    render(document) {
      if (running && running.rendered >= RENDERS_PER_WORKER && running.waiting.size === 0) {
        void running.worker.terminate();
        running = undefined;
      }
      running ??= start();
      const current = running;
      current.rendered += 1;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => fail(current, new Error('the paper took too long to lay out')),
          TIME_LIMIT_MILLISECONDS,
        );
        current.waiting.set(id, { resolve, reject, timer });
        current.worker.postMessage({ id, document: JSON.stringify(withCodes(document)) });
      });
    },
    async close() {
      await running?.worker.terminate();
      running = undefined;
    },
  };
}
