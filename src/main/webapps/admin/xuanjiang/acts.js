import {call} from '../../common/api.js';
import {ask, dialogText, inform} from '../../common/dialog.js';
import {h} from '../../common/dom.js';
import {table} from '../../common/tables.js';

const REASON_LENGTH = 500;
const RECORD = [
  {label: '时间', of: act => act.at}, {label: '事项', of: act => act.act}, {label: '办理人', of: act => act.byName},
  {label: '理由或内容', of: act => act.detail}
];

function path(account, rest) {
  return `/api/accounts/${encodeURIComponent(account.id)}/${rest}`;
}

function act(label, title, explanation, rest) {
  return {
    label,
    ask: account => ask({
      title: `${title}：${account.id}`, confirm: label, explanation: `${account.name}。${explanation}`,
      inputs: [dialogText('reason', '理由', REASON_LENGTH)],
      act: async values => (await call('POST', path(account, rest), {body: values})) || true
    })
  };
}

const temporaryPassword = act('临时口令', '设置临时口令', '原口令立即作废，该账号的登录全部退出；本人用临时口令登录后，须先改为自己的口令。', 'temporary-password');

/** By the names that the server gives: the label of the button, and the dialog behind it; true when something was done. */
export const ACTS = {
  DISABLE: act('停用', '停用账号', '该账号的登录立即全部退出，不能再登录；办理过的事项不受影响。', 'disable'),
  ENABLE: act('启用', '启用账号', '该账号可以重新登录，角色和单位不变。', 'enable'),
  SET_TEMPORARY_PASSWORD: {
    label: temporaryPassword.label,
    ask: async account => {
      const answer = await temporaryPassword.ask(account);
      if (!answer) return false;
      await inform(`临时口令：${account.id}`, [
        h('p', {}, '只显示这一次，请当面或者电话告知本人：'),
        h('p', {}, h('code', {class: 'xj-secret'}, answer.password))]);
      return true;
    }
  },
  RELEASE_SUSPENSION: act('解除锁定', '解除锁定', '输错口令或者验证码的次数清零，该账号可以立即登录。', 'release'),
  RESET_SECOND_FACTOR: act('重置双因素', '重置双因素', '请先核实本人身份。原验证器和恢复码作废，登录全部退出；本人下次登录时重新绑定。', 'second-factor/reset')
};

/** What was done to an account before. */
export async function showRecord(account) {
  let content;
  try {
    content = h('div', {class: 'xj-record'}, table('账号记录', RECORD, await call('GET', path(account, 'acts')), '没有记录。'));
  } catch (problem) {
    content = h('p', {class: 'xj-problems', role: 'alert'}, problem.message);
  }
  await inform(`账号记录：${account.id}`, content);
}
