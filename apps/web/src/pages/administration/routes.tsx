import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  KeyOutlined,
  LoginOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { apiTokensList, auditRecent, signInEvents, usersList } from '@ecoredress/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { listSearch } from '../../shared/records/list-search.ts';
import { frameRoute } from '../../shell/frame-route.tsx';
import type { NavigationEntry } from '../../shell/navigation.ts';
import { administrationStrings as strings } from '../../strings/administration.ts';

const unitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/units',
  validateSearch: z.object({ unit: z.string().optional() }),
  component: lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage'),
  staticData: { title: strings.units },
});
const usersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/users',
  validateSearch: listSearch(usersList),
  component: lazyRouteComponent(() => import('./users-page.tsx'), 'UsersPage'),
  staticData: { title: strings.users },
});
const userRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/users/$id',
  component: lazyRouteComponent(() => import('./user-page.tsx'), 'UserPage'),
  staticData: { title: strings.users },
});
const rolesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/roles',
  component: lazyRouteComponent(() => import('./roles-page.tsx'), 'RolesPage'),
  staticData: { title: strings.roles },
});
const tokensRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/tokens',
  validateSearch: listSearch(apiTokensList),
  component: lazyRouteComponent(() => import('./tokens-page.tsx'), 'TokensPage'),
  staticData: { title: strings.tokens },
});
const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  staticData: { title: strings.settings },
});
const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/calendar',
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  staticData: { title: strings.calendar },
});
const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/audit',
  validateSearch: listSearch(auditRecent),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  staticData: { title: strings.audit },
});
const signInsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/administration/sign-ins',
  validateSearch: listSearch(signInEvents),
  component: lazyRouteComponent(() => import('./sign-ins-page.tsx'), 'SignInsPage'),
  staticData: { title: strings.signIns },
});

export const administrationRoutes = [
  unitsRoute,
  usersRoute,
  userRoute,
  rolesRoute,
  tokensRoute,
  settingsRoute,
  calendarRoute,
  auditRoute,
  signInsRoute,
] as const;

const group = 'administration';

export const administrationEntries: readonly NavigationEntry[] = [
  {
    title: strings.units,
    to: '/administration/units',
    icon: <ApartmentOutlined />,
    group,
    permissions: ['unit.manage', 'user.manage'],
  },
  {
    title: strings.users,
    to: '/administration/users',
    icon: <TeamOutlined />,
    group,
    permissions: ['user.manage'],
  },
  {
    title: strings.audit,
    to: '/administration/audit',
    icon: <AuditOutlined />,
    group,
    permissions: ['audit.read'],
  },
  {
    title: strings.signIns,
    to: '/administration/sign-ins',
    icon: <LoginOutlined />,
    group,
    permissions: ['audit.read'],
  },
  {
    title: strings.roles,
    to: '/administration/roles',
    icon: <SafetyCertificateOutlined />,
    group,
    permissions: ['user.manage', 'audit.read'],
  },
  {
    title: strings.tokens,
    to: '/administration/tokens',
    icon: <KeyOutlined />,
    group,
    permissions: ['user.manage'],
  },
  {
    title: strings.settings,
    to: '/administration/settings',
    icon: <SettingOutlined />,
    group,
    permissions: ['setting.manage'],
  },
  {
    title: strings.calendar,
    to: '/administration/calendar',
    icon: <CalendarOutlined />,
    group,
    permissions: ['setting.manage'],
  },
];
