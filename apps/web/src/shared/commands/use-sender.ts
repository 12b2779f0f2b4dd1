import type { CommandDeclaration, CommandReply, CommandResult } from '@ecoredress/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { commandStrings as strings } from '../../strings/commands.ts';
import { type ApiProblem, asProblem, localProblem } from '../api/api-problem.ts';
import { useCommand } from '../api/use-command.ts';
import { withoutEmptyGroups } from './filled.ts';
import { issuesAsProblems, placeErrors } from './form-errors.ts';
import { useAnnounce } from './use-announce.tsx';

interface SenderProps<D extends CommandDeclaration> {
  readonly declaration: D;
  readonly subjectId?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly toInput?: ((values: Record<string, unknown>) => unknown) | undefined;
  readonly onDone?: ((reply: CommandReply<CommandResult<D>>) => void) | undefined;
}

/** Sends a command's form: checks it first, places what is refused, keeps the rest for the alert above. */
export function useSender<D extends CommandDeclaration>(
  form: FormInstance<Record<string, unknown>>,
  props: SenderProps<D>,
) {
  const { declaration, subjectId } = props;
  const command = useCommand(declaration);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; shown: readonly string[] }>();
  const seenVersion = useSeenVersion(props.open, props.expectedVersion);

  const refuse = (problem: ApiProblem) => {
    const onForm = form.getFieldsError().map(({ name }) => [...name]);
    const { atFields, shown } = placeErrors(problem.problems, onForm);
    form.setFields(atFields.map(({ name, errors }) => ({ name, errors })));
    setRefusal({ problem, shown });
    const first = atFields[0];
    if (first && shown.length === problem.problems.length) {
      form.scrollToField(first.name, { block: 'center', focus: true });
    }
  };
  const send = async (values: Record<string, unknown>) => {
    setRefusal(undefined);
    const raw = withoutEmptyGroups(declaration.input, props.toInput ? props.toInput(values) : values);
    const input = declaration.input.safeParse(raw);
    if (!input.success) {
      const problems = issuesAsProblems(input.error.issues, raw);
      return refuse(localProblem('invalid-input', strings.fieldTitle, problems));
    }
    try {
      const call = {
        subjectId,
        expectedVersion: seenVersion.value,
        input: input.data as z.input<D['input']>,
      };
      const reply = await command.mutateAsync(call);
      announce(declaration.title, reply);
      props.onClose();
      props.onDone?.(reply);
    } catch (error) {
      refuse(asProblem(error));
    }
  };
  const reload = async () => {
    await client.invalidateQueries();
    seenVersion.renew();
    setRefusal(undefined);
  };
  return { send, reload, busy: command.isPending, forget: () => setRefusal(undefined), ...alertOf(refusal) };
}

/** What is left to say above the fields: nothing when every problem stands at its field. */
function alertOf(refusal: { problem: ApiProblem; shown: readonly string[] } | undefined) {
  const { problem, shown = [] } = refusal ?? {};
  const allAtFields = shown.length > 0 && shown.length === problem?.problems.length;
  return { problem: allAtFields ? undefined : problem, shown };
}

/**
 * The version that the form was opened on. The page behind may be refreshed while one types; sending its
 * newer version would hide the very conflict that the check is for.
 */
function useSeenVersion(open: boolean, current: number | undefined) {
  const [seen, setSeen] = useState<{ value: number | undefined } | undefined>(undefined);
  if (open && seen === undefined) setSeen({ value: current });
  if (!open && seen !== undefined) setSeen(undefined);
  return { value: seen ? seen.value : current, renew: () => setSeen(undefined) };
}
