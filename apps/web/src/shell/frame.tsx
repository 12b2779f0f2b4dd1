import { MenuOutlined } from '@ant-design/icons';
import { Link, Outlet, useMatches, useRouteContext } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useSession } from '../shared/api/session.ts';
import { usePhone } from '../shared/look/use-phone.ts';
import { apiDocsStrings } from '../strings/api-docs.ts';
import { shellStrings as strings } from '../strings/shell.ts';
import { AccountMenu } from './account-menu.tsx';
import { Bell } from './bell.tsx';
import styles from './frame.module.css';
import { IdleWatch } from './idle-watch.tsx';
import { permittedEntries } from './navigation.ts';
import { NavigationLinks, TabBar } from './navigation-links.tsx';

/** The frame around every page: navigation at the left (at the foot on a phone), header, content. */
export function Frame() {
  const { navigation } = useRouteContext({ from: '__root__' });
  const entries = permittedEntries(navigation, useSession().permissions);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const phone = usePhone();
  useWindowTitle();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {strings.skipToContent}
      </a>
      {phone ? null : (
        <div className={styles.side}>
          <Brand />
          <NavigationLinks entries={entries} />
        </div>
      )}
      <Header onOpenNavigation={phone ? () => setDrawerOpen(true) : undefined} />
      <main className={styles.content} id="content" tabIndex={-1}>
        <div className={styles.inner}>
          <Outlet />
        </div>
        <footer className={styles.foot}>
          <Link to="/api-docs">{apiDocsStrings.title}</Link>
        </footer>
      </main>
      {phone ? <TabBar entries={entries} onMore={() => setDrawerOpen(true)} /> : null}
      <Drawer
        placement="left"
        size={260}
        title={strings.product}
        open={phone && drawerOpen}
        onClose={() => setDrawerOpen(false)}
        styles={{ body: { padding: 0 } }}
      >
        <NavigationLinks entries={entries} onFollow={() => setDrawerOpen(false)} />
      </Drawer>
      <IdleWatch />
    </div>
  );
}

function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <img src="/icon.svg" alt="" />
      {strings.product}
    </Link>
  );
}

function Header({ onOpenNavigation }: { readonly onOpenNavigation: (() => void) | undefined }) {
  const { unit, place } = useSession();
  return (
    <header className={styles.header}>
      {onOpenNavigation ? (
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label={strings.openNavigation}
          onClick={onOpenNavigation}
        />
      ) : null}
      <div className={styles.place}>
        <strong>{unit.name}</strong>
        {place.cityName && place.cityName !== unit.name ? <small>{place.cityName}</small> : null}
      </div>
      <Bell />
      <AccountMenu />
    </header>
  );
}

/** The window is named after the innermost page that has a name. */
function useWindowTitle(): void {
  const matches = useMatches();
  const title = matches.findLast((match) => match.staticData.title)?.staticData.title ?? '';
  useEffect(() => {
    document.title = strings.documentTitle(title);
  }, [title]);
}
