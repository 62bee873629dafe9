import { useEffect, useRef } from 'react';

const POLL_MS = 30_000;

/** Asks again every 30 seconds whether something in the reader's queues has changed, while the window is seen. */
export function useQueueChanges(onChange: () => void): void {
  const newest = useRef(onChange);
  useEffect(() => {
    newest.current = onChange;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) newest.current();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, []);
}
