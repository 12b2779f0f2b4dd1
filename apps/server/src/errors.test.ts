import { describe, expect, it } from 'vitest';
import { listErrors } from './errors.ts';
// Loading the modules declares their errors.
import './modules.ts';

describe('the errors of the product', () => {
  it.each(listErrors())(
    '$code has a Chinese title and an HTTP status of an error',
    ({ code, title, status }) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).toMatch(/[\u4e00-\u9fff]/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
    },
  );
});
