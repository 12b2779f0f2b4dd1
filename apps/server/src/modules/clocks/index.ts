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
export { clockStands, NEAR_DAYS, nearestDueOn } from './list-sql.ts';
export { rederiveJob } from './rederive.ts';
export { clockRule, OTHERS_RULES } from './rules.ts';
