/** The queues in which due dates are counted again, by whose they are: settings and calendar send to them. */
export const REDERIVE_CLOCKS_QUEUES = {
  claim: 'clocks.rederive.claim',
  penalty: 'clocks.rederive.penalty',
} as const;
