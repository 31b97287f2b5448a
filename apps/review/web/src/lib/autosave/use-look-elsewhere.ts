import { useEffect } from 'react';

/** Looks at what was written elsewhere: now, and whenever the person comes back to this page. */
export function useLookElsewhere(open: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') open();
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [open]);
}
