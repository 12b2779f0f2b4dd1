import { HistoryOutlined } from '@ant-design/icons';
import { journalRecent } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { overviewStrings as strings } from '../../strings/overview.ts';

const journalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/journal',
  validateSearch: listSearch(journalRecent),
  component: lazyRouteComponent(() => import('./journal-page.tsx'), 'JournalPage'),
  staticData: { title: strings.journal },
});

export const journalRoutes = [journalRoute] as const;

export const journalEntries: readonly NavigationEntry[] = [
  {
    title: strings.journal,
    to: '/journal',
    icon: <HistoryOutlined />,
    group: 'insight',
    permissions: ['journal.read'],
  },
];
