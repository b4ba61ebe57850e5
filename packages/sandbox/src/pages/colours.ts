/** The colours of the sandbox's own pages, light and dark: those of the payment form, and more. */
export const colours = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f5f7fa, #0f131a);
  --surface: light-dark(#ffffff, #161b24);
  --raised: light-dark(#f7f9fc, #1e2531);
  --text: light-dark(#16202e, #eef1f6);
  --muted: light-dark(#586477, #a3aec0);
  --line: light-dark(#dfe4ec, #2c3442);
  --control-line: light-dark(#848fa1, #667388);
  --accent: light-dark(#2450c8, #8fb0ff);
  --accent-strong: light-dark(#1b3fa3, #adc5ff);
  --accent-surface: light-dark(#e8eefc, #1f2b47);
  --on-accent: light-dark(#ffffff, #0c1322);
  --good: light-dark(#0f7a45, #6fdc9f);
  --good-surface: light-dark(#e6f6ed, #14301f);
  --bad: light-dark(#b3261e, #ffa79e);
  --bad-surface: light-dark(#fdf0ee, #3a1d1c);
  --wait: light-dark(#7a5200, #f3c969);
  --wait-surface: light-dark(#fdf4de, #352a10);
  --idle-surface: light-dark(#eef1f6, #222a36);
}
`;
