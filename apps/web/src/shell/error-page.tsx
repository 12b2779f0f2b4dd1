import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { shellStrings } from '../strings/shell.ts';

/** What a page shows when it breaks or its first data do not come. */
export function PageError({ error }: ErrorComponentProps) {
  const outdated = isMissingChunk(error);
  const title = outdated ? shellStrings.newVersionTitle : titleOf(error);
  const text = outdated ? shellStrings.newVersionText : textOf(error);
  return (
    <Result
      status="warning"
      title={title}
      subTitle={text}
      extra={[
        <Button key="reload" type="primary" onClick={() => location.reload()}>
          {shellStrings.reload}
        </Button>,
        <Button key="home" href="/">
          {shellStrings.backHome}
        </Button>,
      ]}
    >
      {error instanceof ApiProblem || outdated ? null : <code>{error.message}</code>}
    </Result>
  );
}

function titleOf(error: Error): string {
  return error instanceof ApiProblem ? error.title : shellStrings.errorTitle;
}

function textOf(error: Error): string {
  return error instanceof ApiProblem ? error.message : shellStrings.errorText;
}

/** After an update the chunks of the former build are gone from the server. */
function isMissingChunk(error: Error): boolean {
  return /dynamically imported module|module script failed|error loading dynamically/i.test(error.message);
}
