import { useEffect, useRef, useState } from 'react';
import { type IdleState, idleState, pingDue } from './idle.ts';

const ACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Shared by all windows of the product, so that work in one keeps the others open. */
const LAST_ACTION = 'ecoredress.lastAction';
const ACTIVE: IdleState = { kind: 'active' };
/** Someone who acted within this time is at work, in milliseconds. */
const AT_WORK = 60_000;

interface IdleOptions {
  readonly idleMinutes: number;
  /** Lets the server know that the person is there. */
  readonly onPing: () => void;
  /** The time is over. Called once. */
  readonly onOver: () => void;
}

/** Follows a person's actions; answers where they stand, and how to go on after the warning. */
export function useIdle({ idleMinutes, onPing, onOver }: IdleOptions): [IdleState, () => void] {
  const [state, setState] = useState<IdleState>(ACTIVE);
  const lastContact = useRef(Date.now());
  const warned = useRef(false);

  useEffect(() => {
    // Once the warning stands, only its button keeps the session.
    const act = () => warned.current || recordAction();
    recordAction();
    for (const action of ACTIONS) window.addEventListener(action, act, { passive: true });
    const timer = setInterval(() => {
      const now = Date.now();
      const since = now - readLastAction();
      const next = idleState(since, idleMinutes);
      warned.current = next.kind === 'warning';
      setState(next.kind === 'active' ? ACTIVE : next);
      if (next.kind === 'over') {
        clearInterval(timer);
        onOver();
      } else if (since < AT_WORK && pingDue(now - lastContact.current, idleMinutes)) {
        lastContact.current = now;
        onPing();
      }
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const action of ACTIONS) window.removeEventListener(action, act);
    };
  }, [idleMinutes, onPing, onOver]);

  const resume = () => {
    recordAction();
    warned.current = false;
    lastContact.current = Date.now();
    setState(ACTIVE);
    onPing();
  };
  return [state, resume];
}

function recordAction(): void {
  localStorage.setItem(LAST_ACTION, String(Date.now()));
}

function readLastAction(): number {
  return Number(localStorage.getItem(LAST_ACTION) ?? Date.now());
}
