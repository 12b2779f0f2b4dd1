export {
  type ClockRow,
  clockView,
  extendClock,
  listClocks,
  nearestClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClocks,
} from './clocks.ts';
export { clockRule } from './rules.ts';
