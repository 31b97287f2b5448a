/** How the button and the panel look on a stranger's page, whose styles do not reach them. */
export function launcherStyle(side: 'start' | 'end'): CSSStyleSheet {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 20px; inset-inline-${side}: 20px; z-index: 2147483000; }
    button {
      display: grid; place-items: center; position: relative; width: 56px; height: 56px; padding: 0; border: 0;
      border-radius: 50%; color: #fff; background: var(--color, #14635d); cursor: pointer;
      box-shadow: 0 6px 24px rgb(0 0 0 / .22); transition: transform .15s;
    }
    button:hover { transform: scale(1.05); }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #14635d; }
    svg {
      width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round;
      stroke-linejoin: round;
    }
    b {
      position: absolute; inset-block-start: -2px; inset-inline-end: -2px; min-width: 12px; padding: 2px 5px;
      border-radius: 10px; font: 600 12px/16px system-ui, sans-serif; text-align: center; color: #fff; background: #b3261e;
    }
    b:empty { display: none; }
    div {
      position: absolute; inset-block-end: 72px; inset-inline-${side}: 0; width: 392px;
      height: min(640px, calc(100dvh - 120px)); border-radius: 18px; overflow: hidden; background: Canvas;
      box-shadow: 0 16px 56px rgb(0 0 0 / .28);
    }
    div[hidden] { display: none; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media (max-width: 480px) {
      div { position: fixed; inset: 0; width: 100%; height: 100dvh; border-radius: 0; }
      button[aria-expanded='true'] { display: none; }
    }
    @media (prefers-reduced-motion: reduce) {
      button { transition: none; }
      button:hover { transform: none; }
    }`);
  return style;
}
