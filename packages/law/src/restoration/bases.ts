/** What a restoration base (修复基地) is for; the first three are the kinds that Zhangzhou counted in 2021. */
export const BASE_KINDS = {
  release: { title: '增殖放流点位', mode: 'stocking' },
  replanting: { title: '补植复绿基地', mode: 'replanting' },
  smallBasin: { title: '小流域治理基地', mode: 'smallBasin' },
  blueCarbon: { title: '蓝碳基地', mode: 'mangrove' },
  otherBase: { title: '其他修复基地', mode: 'other' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly mode: string }>>;

export type BaseKind = keyof typeof BASE_KINDS;

export const BASE_STATES = { building: '在建', built: '已建' } as const;
export type BaseState = keyof typeof BASE_STATES;
