import type { AvailableAction, CommandDeclaration } from '@ecoredress/contract';
import { caseStrings as strings } from '../../strings/cases.ts';
import { AutoFields } from '../auto-form/auto-fields.tsx';
import { CommandButton } from '../commands/command-button.tsx';
import styles from './case.module.css';

export interface CaseActionsProps {
  readonly subjectId: string;
  readonly version: number;
  readonly actions: readonly AvailableAction[];
  /** The commands that this page offers, by name. */
  readonly commands: Readonly<Record<string, CommandDeclaration>>;
  /** Whose evidence the forms offer; a lead has none. */
  readonly caseId?: string;
  /** What a form begins with, by command. */
  readonly initial?: Readonly<Record<string, Record<string, unknown>>>;
  /** Commands whose forms the page makes by itself elsewhere. */
  readonly except?: readonly string[];
}

/** The commands of the present stage as buttons: what leads on first, what is not possible yet grey with its reasons. */
export function CaseActions({
  subjectId,
  version,
  actions,
  commands,
  caseId,
  initial = {},
  except = [],
}: CaseActionsProps) {
  const shown = actions.filter(({ command }) => commands[command] && !except.includes(command));
  if (shown.length === 0) return <p className={styles.quiet}>{strings.nothingToDo}</p>;
  return (
    <div className={styles.actions}>
      {shown.map(({ command }) => {
        const declaration = commands[command];
        if (!declaration) return null;
        return (
          <CommandButton
            key={command}
            declaration={declaration}
            subjectId={subjectId}
            expectedVersion={version}
            actions={actions}
            initialValues={initial[command] as never}
          >
            <AutoFields declaration={declaration} caseId={caseId} />
          </CommandButton>
        );
      })}
    </div>
  );
}
