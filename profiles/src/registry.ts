import { SHIGU_LENIENCY, SHIGU_TRIGGERS } from '@ecoredress/law';
import { CN } from './national.ts';
import type { Profile } from './profile.ts';
import { ZHANGZHOU } from './zhangzhou.ts';

function place(
  id: string,
  title: string,
  cityCode: string,
  cityName: string,
  more: Partial<Profile> = {},
): Profile {
  return { ...CN, id, title, cityCode, cityName, rightHolder: `${cityName}人民政府`, ...more };
}

const PROFILES: readonly Profile[] = [
  CN,
  ZHANGZHOU,
  place('cn/hunan/hengyang-shigu', '湖南省衡阳市石鼓区', '430400', '衡阳市', {
    triggerSet: SHIGU_TRIGGERS,
    leniencyRuleSet: SHIGU_LENIENCY,
  }),
  place('cn/zhejiang/huzhou', '浙江省湖州市', '330500', '湖州市'),
  place('cn/fujian/xiamen', '福建省厦门市', '350200', '厦门市'),
];

export const PROFILE_IDS: readonly string[] = PROFILES.map((profile) => profile.id);

/** The built-in profile of this id. Throws RangeError naming the known ones. */
export function getProfile(id: string): Profile {
  const profile = PROFILES.find((candidate) => candidate.id === id);
  if (!profile) throw new RangeError(`没有名为“${id}”的辖区配置；可用：${PROFILE_IDS.join('、')}`);
  return profile;
}
