import { Problem, type ProblemItem } from '@ecoredress/contract';
import { apiStrings } from '../../strings/api.ts';

/** What the server refused or could not do, as problem details; `status` 0 means it was not reached. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly problems: readonly ProblemItem[];
  readonly changedSince: Problem['changedSince'];

  constructor(problem: Problem) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.problems = problem.problems;
    this.changedSince = problem.changedSince;
  }

  /** True when the request may have been carried out although no answer came. */
  get unanswered(): boolean {
    return this.status === 0;
  }
}

/** A problem that arises in the page itself, before anything is sent. */
export function localProblem(code: string, title: string, problems: readonly ProblemItem[]): ApiProblem {
  const detail = problems.map(({ message }) => message).join('；');
  return new ApiProblem(plain({ code, title, status: 422, detail, problems: [...problems] }));
}

/** No answer: the network is away or the server is down. */
export function unreachable(): ApiProblem {
  return new ApiProblem(
    plain({
      code: 'unreachable',
      title: apiStrings.unreachable,
      status: 0,
      detail: apiStrings.unreachableHelp,
    }),
  );
}

/** Reads the problem from an answer that is not a success; a foreign body (a proxy's page) becomes a plain one. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemFrom(response.status, body);
}

/** The problem of an answer whose body is already parsed. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const parsed = Problem.safeParse(body);
  if (parsed.success) return new ApiProblem(parsed.data);
  const [title, detail] =
    status >= 500
      ? [apiStrings.serverDown, apiStrings.serverDownHelp]
      : [apiStrings.failed, `HTTP ${status}`];
  return new ApiProblem(plain({ code: `http-${status}`, title, status, detail }));
}

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiProblem(plain({ code: 'page-error', title: apiStrings.pageError, status: -1, detail }));
}

function plain(problem: Pick<Problem, 'code' | 'title' | 'status' | 'detail'> & Partial<Problem>): Problem {
  return { type: `urn:ecoredress:problem:${problem.code}`, problems: [], changedSince: [], ...problem };
}
