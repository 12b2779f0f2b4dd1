import { describe, expect, it } from 'vitest';
import { type PaletteColour, palette } from './palette.ts';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: PaletteColour, b: PaletteColour): number {
  const [dark = 0, light = 0] = [luminance(palette[a]), luminance(palette[b])].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  const texts: [PaletteColour, PaletteColour][] = [
    ['ink', 'surface'],
    ['inkQuiet', 'surface'],
    ['inkQuiet', 'ground'],
    ['accent', 'surface'],
    ['accent', 'accentSoft'],
    ['accentDeep', 'accentSoft'],
    ['surface', 'accent'],
    ['red', 'surface'],
    ['red', 'redSoft'],
    ['amber', 'surface'],
    ['amber', 'amberSoft'],
    ['blue', 'surface'],
    ['blue', 'blueSoft'],
  ];
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the borders of controls so that they are seen', () => {
    expect(contrast('lineStrong', 'surface')).toBeGreaterThanOrEqual(3);
  });
});
