import type { MethodInputs } from '../method.ts';
import { hand, type PublishedExample } from './example.ts';

const BACK_SOLVED = '由公布数额倒推';

const carbon = (tonnes: string, price: string, multiple = '1'): MethodInputs => ({
  tonnes,
  tonnesSource: '裁判文书或者报道',
  price: hand(price, BACK_SOLVED),
  multiple: hand(multiple, '裁判文书或者报道'),
});

const fish = (quantity: string, unit: string, unitPrice: string, multiple: string): MethodInputs => ({
  items: [{ name: '渔获物', quantity, unit, unitPrice, source: '裁判文书或者报道' }],
  multiple: hand(multiple, '裁判文书或者报道'),
});

const animals = (
  name: string,
  heads: string,
  baseValue: { readonly class: string } | ReturnType<typeof hand>,
  multiple: string,
): MethodInputs => ({
  species: [{ name, heads, baseValue, multiple: { class: multiple, source: '裁判文书或者报道' } }],
});

const QINGYANG = 'https://www.ahqy.gov.cn/CustomTopic/show/pufanetwork/592661.html';
const HEZHOU = 'http://m.sfmzp.com/article-48411-1.html';

/** Forest, carbon, fish, wildlife, punitive damages. */
export const PUBLISHED_RESOURCES: readonly PublishedExample[] = [
  {
    id: 'yongan-carbon',
    source: 'http://www.mnw.cn/news/sm/2710154.html',
    region: '福建三明永安',
    year: 2022,
    published: '607.202',
    unit: '元',
    run: { method: 'forest-carbon', on: '2022-10-01', step: 'D', inputs: carbon('10.45', '58.10545') },
    outcome: 'same',
    why: 'Proves nothing: the price is back-solved from the amount. 2,000 yuan were paid voluntarily.',
  },
  {
    id: 'hezhou-carbon-feng',
    source: HEZHOU,
    region: '广西贺州',
    year: 2021,
    published: '3181.24',
    unit: '元',
    run: { method: 'forest-carbon', on: '2021-06-01', inputs: carbon('57.527', '55.3') },
    outcome: 'same',
    why: 'The price of 55.30 is back-solved from this case and the next.',
  },
  {
    id: 'hezhou-carbon-lu',
    source: HEZHOU,
    region: '广西贺州',
    year: 2021,
    published: '2988.41',
    unit: '元',
    run: { method: 'forest-carbon', on: '2021-06-01', inputs: carbon('54.041', '55.3') },
    outcome: 'differs',
    why: 'Published six fen short of 54.041 × 55.30: tonnage printed to three decimals, or a typing error.',
  },
  {
    id: 'nanjing-carbon',
    source: 'http://fy.fjzzcourt.gov.cn/article/detail/2022/11/id/7014015.shtml',
    region: '福建漳州南靖',
    year: 2022,
    published: '96',
    unit: 't',
    run: { method: 'forest-carbon', on: '2022-06-01', step: 'N', inputs: carbon('47.07', '50', '2') },
    outcome: 'differs',
    why: 'The 96 t bought are called twice the loss of 47.07 t, which is 94.14 t: rounded up.',
  },
  {
    id: 'lancang-carbon',
    source: 'http://g.golangjump.com/?T=286H.html',
    region: '云南澜沧',
    year: 2023,
    published: '30.82',
    unit: 't',
    run: { method: 'forest-carbon', on: '2023-06-01', step: 'N', inputs: carbon('30.82', '50') },
    outcome: 'same',
    why: 'Proves nothing: bought one to one; the price is not published.',
  },
  {
    id: 'zhangpu-forest',
    source: 'https://zpxww.cn/news_show.aspx?id=64856',
    region: '福建漳州漳浦',
    year: 2023,
    published: '14151',
    unit: '元',
    run: {
      method: 'forest-loss',
      on: '2023-06-01',
      inputs: {
        items: [
          {
            part: 'timber',
            name: '林木价值',
            quantity: '47.1693',
            unit: '立方米',
            unitPrice: '300',
            source: BACK_SOLVED,
          },
        ],
      },
    },
    outcome: 'same',
    why: 'Only the timber, published to the yuan, its price implied; inputs of the function loss of 54,424.76 are not published.',
  },
  {
    id: 'neijiang-fish',
    source: 'http://scfz.org/fayuan/35/55043.html',
    region: '四川内江',
    year: 2021,
    published: '4576',
    unit: '元',
    run: { method: 'fish-loss', on: '2021-06-01', inputs: fish('2.08', '千克', '200', '10') },
    outcome: 'same',
    why: 'The ratio of one to ten is published, the price back-solved.',
  },
  {
    id: 'pingyang-trawl',
    source: 'https://zjfzb.zjol.com.cn/html/2021-11/22/content_2773174.htm?div=-1',
    region: '浙江平阳',
    year: 2021,
    published: '13869',
    unit: '元',
    run: { method: 'fish-loss', on: '2021-06-01', inputs: fish('1', '批', '6304', '1.2') },
    outcome: 'same',
    why: 'Published to the yuan; the total of 2.2 times the catch is back-solved.',
  },
  {
    id: 'cangnan-bluecarbon-alt',
    source: 'http://taosk.cn/news/show-htm-itemid-18384.html',
    region: '浙江苍南',
    year: 2023,
    published: '4833.6',
    unit: '元',
    run: { method: 'blue-carbon', on: '2023-06-01', inputs: carbon('241.68', '20') },
    outcome: 'same',
    why: 'The price is back-solved; another report of the same purchase gives 6,351.60.',
  },
  {
    id: 'birds-qingyang',
    source: QINGYANG,
    region: '安徽青阳',
    year: 2018,
    published: '2700',
    unit: '元',
    run: {
      method: 'wildlife-value',
      on: '2018-06-01',
      inputs: animals('斑鸠', '9', { class: 'threeHaveBird' }, 'other'),
    },
    outcome: 'same',
    why: 'The base value of 300 is back-solved here, and published in the case of Xianyou.',
  },
  {
    id: 'snakes-qingyang',
    source: QINGYANG,
    region: '安徽青阳',
    year: 2019,
    published: '3900',
    unit: '元',
    run: {
      method: 'wildlife-value',
      on: '2019-06-01',
      inputs: animals('蛇', '13', hand('300', BACK_SOLVED), 'other'),
    },
    outcome: 'same',
    why: 'The base value of 300 is back-solved.',
  },
  {
    id: 'birds-xianyou-dead',
    source: 'http://www.xyxww.com/2020-06/11/content_1001967.htm',
    region: '福建莆田仙游',
    year: 2020,
    published: '18600',
    unit: '元',
    run: {
      method: 'wildlife-value',
      on: '2020-01-01',
      inputs: animals('麻雀', '62', { class: 'threeHaveBird' }, 'other'),
    },
    outcome: 'same',
    why: 'The base value follows from the published 36,000 for 120; only the 62 dead were awarded.',
  },
  {
    id: 'pangolin-qingdao',
    source: 'https://m.9pinw.com/lawgy_9373.html',
    region: '山东青岛',
    year: 2020,
    published: '160000',
    unit: '元',
    run: {
      method: 'wildlife-value',
      on: '2020-01-01',
      inputs: animals('穿山甲', '4', { class: 'pangolin' }, 'II'),
    },
    outcome: 'same',
    why: 'All inputs are published; the second class of that time.',
  },
  {
    id: 'laoshan-punitive',
    source: 'http://test.sta.gd.cn/wenxue/20220413/3226.html',
    region: '山东青岛',
    year: 2021,
    published: '99050',
    unit: '元',
    run: {
      method: 'punitive-advice',
      on: '2021-06-01',
      inputs: {
        intentional: true,
        serious: true,
        interim: '907500',
        permanent: '83000',
        multiple: '0.1',
        factors: '判决取损失的10%',
      },
    },
    outcome: 'same',
    why: 'Before the interpretation of 2022, so without a ceiling; the amount itself is recalled.',
  },
];
