import type { CommandEntry } from './command.ts';

/** Every subcommand; a new one is a file in `commands/` and a line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    title: '启动系统（默认 http://127.0.0.1:8080）',
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'demo',
    title: '启动演示系统：漳州配置，数据目录 ./data/demo，首次启动时装入演示案件',
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'verify',
    title: '核验办理记录：逐行核对哈希链与校验点，发现改动即以退出码 1 结束',
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'calc',
    title: '计算损害数额并列出推导过程；calc list 列出方法，calc verify 重算核对导出的文件',
    load: () => import('./commands/calc.ts'),
  },
];
