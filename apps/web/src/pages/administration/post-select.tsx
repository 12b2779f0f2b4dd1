import { unitsList } from '@ecoredress/contract';
import { Select } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { administrationStrings as strings } from '../../strings/administration.ts';

interface PostSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (postId: string) => void;
}

/** Chooses a post, by unit. */
export function PostSelect(props: PostSelectProps) {
  const { data } = useApiQuery(unitsList, {});
  const options = (data?.items ?? [])
    .filter(({ posts }) => posts.length > 0)
    .map((unit) => ({
      label: unit.name,
      options: unit.posts.map((post) => ({ value: post.id, label: `${unit.name} ${post.title}` })),
    }));
  return (
    <Select
      {...props}
      placeholder={strings.pickPost}
      loading={!data}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
