import { EllipsisOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { shellStrings as strings } from '../strings/shell.ts';
import styles from './frame.module.css';
import type { NavigationEntry } from './navigation.ts';

interface LinksProps {
  readonly entries: readonly NavigationEntry[];
  readonly onFollow?: () => void;
}

/** All entries under the titles of their groups. */
export function NavigationLinks({ entries, onFollow }: LinksProps) {
  const groups = Object.entries(strings.groups).filter(([key]) => entries.some(({ group }) => group === key));
  return (
    <nav aria-label={strings.mainNavigation}>
      {groups.map(([key, title]) => (
        <section key={key}>
          {groups.length > 1 ? <h2 className={styles.groupTitle}>{title}</h2> : null}
          <ul className={styles.group}>
            {entries
              .filter(({ group }) => group === key)
              .map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} className={styles.link} onClick={() => onFollow?.()}>
                    {entry.icon}
                    {entry.title}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const TABS = 4;

/** The foot of the page on a phone: the first entries, and the rest behind 更多. */
export function TabBar({
  entries,
  onMore,
}: {
  readonly entries: readonly NavigationEntry[];
  readonly onMore: () => void;
}) {
  const rest = entries.length > TABS + 1;
  return (
    <nav className={styles.tabs} aria-label={strings.mainNavigation}>
      {entries.slice(0, rest ? TABS : TABS + 1).map((entry) => (
        <Link key={entry.to} to={entry.to} className={styles.tab}>
          {entry.icon}
          {entry.title}
        </Link>
      ))}
      {rest ? (
        <button type="button" className={styles.tab} onClick={onMore}>
          <EllipsisOutlined aria-hidden />
          {strings.more}
        </button>
      ) : null}
    </nav>
  );
}
