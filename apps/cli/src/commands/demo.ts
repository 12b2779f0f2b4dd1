import { serve } from '../serve.ts';

export function run(args: readonly string[]): Promise<number> {
  return serve(args, { demo: true });
}
