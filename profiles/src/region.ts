import type { Profile, UnitSeed } from './profile.ts';

export type RegionMatch =
  | { readonly found: true; readonly unit: UnitSeed; readonly how: string }
  | { readonly found: false; readonly how: string };

/**
 * The unit in whose territory an address lies: by division code first, else by the longest territory name
 * in the text. A zone wins over the county around it; two different units of equal length are left open.
 */
export function matchRegion(
  profile: Profile,
  place: { readonly address?: string; readonly regionCode?: string },
): RegionMatch {
  const code = place.regionCode?.trim().slice(0, 6);
  const byCode =
    code &&
    profile.units.find(
      (unit) =>
        unit.regionNames.length > 0 && (unit.divisionCode === code || unit.regionNames.includes(code)),
    );
  if (byCode) return { found: true, unit: byCode, how: `行政区划代码 ${code}` };
  const text = place.address ?? '';
  const hits = profile.units
    .flatMap((unit) => unit.regionNames.map((name) => ({ unit, name })))
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  const zone = hits.find(({ unit }) => unit.source === 'generally known');
  const best = zone ?? hits[0];
  if (!best) return { found: false, how: '地址中没有可识别的县（区）、开发区名称' };
  const rival = hits.find(
    ({ unit, name }) => unit !== best.unit && name.length === best.name.length && !zone,
  );
  if (rival) return { found: false, how: `地址同时含“${best.name}”与“${rival.name}”，无法确定` };
  return { found: true, unit: best.unit, how: `地址含“${best.name}”` };
}
