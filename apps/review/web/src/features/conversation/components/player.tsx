import { useEffect, useRef, type RefObject, type SyntheticEvent } from 'react';

interface PlayerProps {
  as: 'audio' | 'video';
  src: string;
  name: string;
  onBroken: () => void;
}

/** Plays a file. Given another link to it after one broke, it goes on where that broke off. */
export function Player({ as: Element, src, name, onBroken }: PlayerProps) {
  const player = useRef<HTMLMediaElement>(null);
  const broken = useRef<{ at: number; playing: boolean }>(undefined);

  const breakOff = ({ currentTarget: { currentTime, paused } }: SyntheticEvent<HTMLMediaElement>) => {
    broken.current = { at: currentTime, playing: !paused };
    onBroken();
  };
  useEffect(() => {
    const { current } = player;
    if (!current || !broken.current) return;
    const { at, playing } = broken.current;
    broken.current = undefined;
    current.addEventListener('loadedmetadata', () => (current.currentTime = at), { once: true });
    current.preload = 'metadata';
    current.load();
    if (playing) void current.play().catch(() => undefined);
  }, [src]);

  const shared = { controls: true, preload: 'none', src, 'aria-label': name, onError: breakOff } as const;
  return Element === 'audio' ? (
    <audio ref={player as RefObject<HTMLAudioElement>} className="media-sound" {...shared} />
  ) : (
    <video ref={player as RefObject<HTMLVideoElement>} className="media-video" {...shared} />
  );
}
