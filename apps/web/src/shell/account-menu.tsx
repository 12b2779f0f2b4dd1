import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useSession } from '../shared/api/session.ts';
import { usePhone } from '../shared/look/use-phone.ts';
import { apiDocsStrings } from '../strings/api-docs.ts';
import { commonStrings } from '../strings/common.ts';
import { shellStrings as strings } from '../strings/shell.ts';
import { useLeave } from './leave.ts';

/** Who is signed in, at which post; change of password and sign-out. */
export function AccountMenu() {
  const { user, post, roles } = useSession();
  const navigate = useNavigate();
  const leave = useLeave();
  const phone = usePhone();
  const roleText = roles.map(({ title }) => title).join(commonStrings.listComma);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            type: 'group',
            key: 'who',
            label: (
              <>
                <strong>{user.name}</strong>（{user.username}）
                <br />
                {strings.post}：{post || commonStrings.none}
                <br />
                {strings.roles}：{roleText || commonStrings.none}
              </>
            ),
            children: [],
          },
          { type: 'divider' },
          { key: 'password', label: strings.changePassword, onClick: () => navigate({ to: '/password' }) },
          { key: 'api', label: apiDocsStrings.title, onClick: () => navigate({ to: '/api-docs' }) },
          { key: 'leave', label: strings.signOut, onClick: () => leave('signedOut') },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={strings.openAccount(user.name)}>
        {phone ? null : user.name}
        {phone ? null : <DownOutlined style={{ fontSize: 10 }} />}
      </Button>
    </Dropdown>
  );
}
