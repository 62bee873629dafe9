import { useEffect, useRef, useSyncExternalStore } from 'react';
import { liveStream, type LiveState, type QueueEvent } from './live-stream';

/** Whether the house speaks to this window by itself. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(liveStream.watch, () => liveStream.state);
}

/** Keeps the stream open as long as the frame is shown. */
export function useLiveStream(): void {
  useEffect(liveStream.hold, []);
}

/** More often nobody asks the house what is new, however much happens in it. */
const REST_MS = 1_500;

/** Calls when something in the reader's queues changed or may have, at most every second and a half. */
export function useQueueChanges(onChange: (event: QueueEvent | null) => void): void {
  const newest = useRef(onChange);
  useEffect(() => {
    newest.current = onChange;
  });
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let waiting: { readonly event: QueueEvent | null } | null = null;
    const tell = (event: QueueEvent | null): void => {
      newest.current(event);
      resting = setTimeout(() => {
        resting = undefined;
        if (waiting) tell(waiting.event);
        waiting = null;
      }, REST_MS);
    };
    const off = liveStream.on('queues', (event) => {
      if (resting === undefined) tell(event);
      else waiting = { event };
    });
    return () => {
      off();
      clearTimeout(resting);
    };
  }, []);
}
