export {
  type ClockRow,
  clockView,
  extendClock,
  listClocks,
  nearestClock,
  pauseClock,
  rederivedClocks,
  resumeClock,
  startClock,
  stopClocks,
} from './clocks.ts';
export { rederiveJob } from './rederive.ts';
export { clockRule, OTHERS_RULES } from './rules.ts';
