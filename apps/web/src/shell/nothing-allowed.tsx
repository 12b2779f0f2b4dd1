import { Result } from 'antd';
import { shellStrings } from '../strings/shell.ts';

/** Home of a person whose post carries no role yet. */
export function NothingAllowed() {
  return <Result status="info" title={shellStrings.nothingAllowed} subTitle={shellStrings.nothingAllowedHelp} />;
}
