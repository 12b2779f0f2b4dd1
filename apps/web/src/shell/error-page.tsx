import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { Notice } from '../shared/display/notice.tsx';
import { shellStrings } from '../strings/shell.ts';

/** What a page shows when it breaks or its first data do not come. */
export function PageError({ error }: ErrorComponentProps) {
  const { title, text, detail } = describe(error);
  return (
    <Notice
      title={title}
      text={text}
      detail={detail}
      actions={
        <>
          <Button type="primary" onClick={() => location.reload()}>
            {shellStrings.reload}
          </Button>
          <Button href="/">{shellStrings.backHome}</Button>
        </>
      }
    />
  );
}

function describe(error: unknown): { title: string; text: string; detail?: string } {
  if (error instanceof ApiProblem) return { title: error.title, text: error.message };
  if (isMissingChunk(error)) {
    return { title: shellStrings.newVersionTitle, text: shellStrings.newVersionText };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { title: shellStrings.errorTitle, text: shellStrings.errorText, detail };
}

/** After an update the chunks of the former build are gone from the server. */
function isMissingChunk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /dynamically imported module|module script failed|error loading dynamically/i.test(error.message);
}
