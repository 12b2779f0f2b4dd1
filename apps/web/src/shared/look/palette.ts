/**
 * Every colour of the product. One accent (green); red, amber and blue carry state only, and never alone:
 * a word always says the same. Pairs of text and ground keep at least 4.5 : 1, borders of controls 3 : 1.
 */
export const palette = {
  accent: '#1f7a4d',
  accentDeep: '#14573a',
  accentSoft: '#e8f2ec',
  ink: '#1f2933',
  inkQuiet: '#5b6670',
  ground: '#f4f6f5',
  surface: '#ffffff',
  line: '#e0e5e2',
  lineStrong: '#848d96',
  red: '#b42318',
  redSoft: '#fdf0ee',
  amber: '#8a5a00',
  amberSoft: '#fdf6e7',
  blue: '#175c8a',
  blueSoft: '#eaf3f9',
} as const;

export type PaletteColour = keyof typeof palette;

/** Makes the colours known to style sheets as `--accent`, `--ink-quiet` and so on. */
export function publishPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(cssName(name), value);
}

function cssName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
