import { defineConfig } from 'vitest/config';

/** Two cores: two test files at a time. Generous limits, since a busy machine is no failure. */
const common = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: ['{packages,profiles,apps/web}/**/*.test.{ts,tsx}'],
        },
      },
      {
        // Only this project starts a PostgreSQL, so that the pure tests stay quick.
        test: {
          ...common,
          name: 'server',
          include: ['{apps/server,apps/cli}/**/*.test.ts'],
          globalSetup: ['apps/server/src/db/testing-setup.ts'],
        },
      },
      {
        // After all others and one file at a time: a browser wants the machine for itself.
        test: {
          ...common,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['apps/server/src/db/testing-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
