import type { PublishedExample } from './example.ts';

function amountOnly(
  id: string,
  [region, year]: readonly [string, number],
  [published, unit]: readonly [string, string],
  why: string,
  source: string,
): PublishedExample {
  return { id, source, region, year, published, unit, outcome: 'not computable', why };
}

const SUZHOU = 'https://sthjt.jiangsu.gov.cn/art/2025/9/3/art_84025_11634422.html';
const NO_INPUTS = 'The inputs are not published.';

/** Cases of which only an amount or a quantity is known. */
export const PUBLISHED_AMOUNTS: readonly PublishedExample[] = [
  amountOnly(
    'dalian-1.2t',
    ['辽宁大连', 2023],
    ['20000', '元'],
    'Disposal of 1.2 t of soil and the fee in one figure.',
    'notice of three cases, no address',
  ),
  amountOnly(
    'shunchang-carbon',
    ['福建南平顺昌', 2020],
    ['40000', '元'],
    'Paid at one yuan for 10 kg; the 400 t are converted, not published.',
    'https://freewechat.com/a/MzA3NTIzNjgzMg==/2712448142/1',
  ),
  amountOnly(
    'leishan-carbon',
    ['贵州雷山', 2022],
    ['20668.8', '元'],
    'Neither tonnage nor price is published (469 trees, 126.7286 m³).',
    'https://chinacourt.org/article/detail/2022/03/id/6603041.shtml',
  ),
  amountOnly(
    'putian-pine',
    ['福建莆田秀屿', 2018],
    ['28041.9', '元'],
    'The sum is ours: 1,685.80 + 20,356.10 + 6,000 as claimed; the judgment is not known.',
    'https://m.ymdmx.cn/news/074e16899757.html',
  ),
  amountOnly(
    'neijiang-release',
    ['四川内江', 2022],
    ['23328.4', '元'],
    'The price of the 30,186 fry is not published.',
    'http://scfz.org/fayuan/35/55043.html',
  ),
  amountOnly(
    'dongshan-grouper',
    ['福建漳州东山', 2023],
    ['5000', '尾'],
    'Opinion of three experts: fry to be released, no amount.',
    'news item of 2023-09-28',
  ),
  amountOnly(
    'gaoyou-fish',
    ['江苏高邮', 2019],
    ['1520000', '元'],
    'Published as “some 1.52 million” for 6,570 kg; price and multiple are not.',
    'http://jiangsu.sina.com.cn/chanjing/2019-11-29/detail-iihnzhfz2539979.shtml',
  ),
  amountOnly(
    'luohu-dust',
    ['广东深圳罗湖', 2021],
    ['19632.13', '元'],
    NO_INPUTS,
    'http://www.re360.cn/105948.html',
  ),
  amountOnly(
    'guangzhou-voc',
    ['广东广州', 2023],
    ['67093.95', '元'],
    NO_INPUTS,
    'http://m.09115.cn/jilin/guonei/150900.html',
  ),
  amountOnly('suzhou-rinse', ['江苏苏州吴中', 2024], ['6400', '元'], 'Expert opinion; no inputs.', SUZHOU),
  amountOnly(
    'suzhou-series-sum',
    ['江苏苏州', 2024],
    ['338475', '元'],
    'The sum is ours: four expert opinions of one notice.',
    SUZHOU,
  ),
  amountOnly(
    'taiyuan-tongzhou',
    ['山西太原', 2021],
    ['61720000', '元'],
    NO_INPUTS,
    'http://tskunmao.com/1006247.html?page=154',
  ),
  amountOnly(
    'daji-power',
    ['江苏盐城', 2020],
    ['5560000', '元'],
    NO_INPUTS,
    'http://transformerscustomtoys.com/plus/view-46712-1.html',
  ),
  amountOnly(
    'zhang-yangtze-sand',
    ['长江安徽段、江苏东台', 2022],
    ['5157476.86', '元'],
    'Shared by volume of sand; the volumes of each person are not published.',
    'facts of the case in a study of punitive damages',
  ),
];
