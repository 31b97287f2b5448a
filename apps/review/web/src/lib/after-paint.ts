/** Does something once what is drawn now is on screen. @returns calls it off */
export function afterPaint(what: () => void): () => void {
  // The first frame is the one being drawn; when the second begins it is on screen.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(what);
  });
  return () => cancelAnimationFrame(frame);
}
