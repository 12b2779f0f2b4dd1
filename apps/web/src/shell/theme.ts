import type { ThemeConfig } from 'antd';
import { palette } from '../shared/look/palette.ts';

/** Ground, border and words of a coloured tag; the library's own green and gold are too pale to be read. */
const TAGS = {
  ...shades('green', palette.accentSoft, '#b5d3c2', palette.accentDeep),
  ...shades('gold', palette.amberSoft, '#ecd6a6', palette.amber),
  ...shades('orange', palette.amberSoft, '#ecd6a6', palette.amber),
  ...shades('red', palette.redSoft, '#f1c1ba', palette.red),
};

/** The library knows each shade under two names, and either may come last. */
function shades(name: string, ground: string, border: string, words: string): Record<string, string> {
  const named = [
    [1, ground],
    [3, border],
    [7, words],
  ] as const;
  return Object.fromEntries(
    named.flatMap(([step, colour]) => [
      [`${name}${step}`, colour],
      [`${name}-${step}`, colour],
    ]),
  );
}

/** The component library in our colours: flat, quiet, readable; no shadow or gradient that says nothing. */
export const theme: ThemeConfig = {
  token: {
    ...TAGS,
    colorPrimary: palette.accent,
    colorSuccess: palette.accent,
    colorWarning: '#b77900',
    colorError: palette.red,
    colorInfo: palette.blue,
    colorLink: palette.accent,
    colorLinkHover: palette.accentDeep,
    colorSuccessBg: palette.accentSoft,
    colorSuccessBorder: '#b5d3c2',
    colorInfoBg: palette.blueSoft,
    colorInfoBorder: '#b9d4e6',
    colorWarningBg: palette.amberSoft,
    colorWarningBorder: '#ecd6a6',
    colorErrorBg: palette.redSoft,
    colorErrorBorder: '#f1c1ba',
    colorText: palette.ink,
    colorTextSecondary: palette.inkQuiet,
    colorTextTertiary: palette.inkQuiet,
    colorTextDescription: palette.inkQuiet,
    colorTextPlaceholder: '#6b7680',
    colorBorder: palette.lineStrong,
    colorBorderSecondary: palette.line,
    colorBgLayout: palette.ground,
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'inherit',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    controlOutlineWidth: 3,
    controlItemBgActive: palette.accentSoft,
    controlItemBgActiveHover: palette.accentSoft,
  },
  components: {
    Table: {
      headerBg: palette.ground,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f7faf8',
      cellPaddingBlock: 10,
    },
    Card: { headerFontSize: 15 },
    Form: { itemMarginBottom: 26, verticalLabelPadding: '0 0 4px' },
    Progress: { defaultColor: palette.accent },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};

/**
 * Motion switched off at the source for whoever asked the system for stillness. Shortening animations by style
 * sheet is not enough: a list whose animation ends before it is listened for would stay half open.
 */
export function withoutUnwantedMotion(config: ThemeConfig): ThemeConfig {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return still ? { ...config, token: { ...config.token, motion: false } } : config;
}
