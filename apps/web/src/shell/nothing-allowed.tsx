import { Notice } from '../shared/display/notice.tsx';
import { shellStrings } from '../strings/shell.ts';

/** Home of a person whose post carries no role yet. */
export function NothingAllowed() {
  return <Notice title={shellStrings.nothingAllowed} text={shellStrings.nothingAllowedHelp} />;
}
