import {call} from '../../common/api.js';
import {button, h} from '../../common/dom.js';
import {handOver} from '../../common/hand-over.js';
import {table} from '../../common/tables.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {ACTS, showRecord} from './acts.js';
import {Search} from './search.js';

const GOOD = ['NORMAL', 'SECOND_FACTOR_ENROLLED'];
const WRONG = ['DISABLED', 'SUSPENDED'];

function stateTag(state, account, labels) {
  const label = state === 'SUSPENDED' ? `锁定至${text(account.suspendedUntil)}` : labels[state];
  const kind = GOOD.includes(state) ? 'xj-added' : WRONG.includes(state) ? 'xj-removed' : 'xj-open';
  return h('span', {class: `xj-tag ${kind}`, title: state === 'DISABLED' ? account.disabledReason : null}, label);
}

function columns(labels, mayAct, reload) {
  return [
    {label: '账号', of: account => h('span', {}, h('b', {class: 'xj-account'}, account.id), account.name)},
    {label: '角色', of: account => account.roles},
    {label: '单位', of: account => account.units},
    {label: '状态', of: account => h('span', {class: 'xj-tags'}, account.states.map(state => stateTag(state, account, labels)))},
    {label: '最近登录', of: account => account.signedInAt || '从未登录'},
    {label: '办理', of: account => h('span', {class: 'xj-actions'},
      account.acts.map(name => button(ACTS[name].label, () => ACTS[name].ask(account).then(done => done && reload()),
        {'aria-label': `${ACTS[name].label}：${account.id}`})),
      mayAct && button('移交待办', () => handOver(account.id, account.name), {'aria-label': `移交待办：${account.id}`}),
      button('记录', () => showRecord(account), {'aria-label': `记录：${account.id}`}),
      !mayAct && h('a', {href: `#/users/${encodeURIComponent(account.id)}?tab=groups`}, '角色'))}
  ];
}

function pages(found, search) {
  const last = Math.max(1, Math.ceil(found.total / found.size));
  const here = found.page + 1;
  return h('nav', {class: 'xj-pages', 'aria-label': '翻页'},
    button('上一页', () => search.goTo(here - 1), {disabled: here <= 1}),
    h('span', {}, `第 ${here} 页，共 ${last} 页，${found.total} 个账号`),
    button('下一页', () => search.goTo(here + 1), {disabled: here >= last}));
}

/** The page 账号: the system administrator acts, the security administrator looks. */
export async function accounts(content) {
  const choices = await call('GET', '/api/accounts/choices');
  const place = h('div', {class: 'xj-accounts'});
  // Of two answers on their way, only that to the last question is shown.
  let asked = 0;
  const load = async () => {
    asked += 1;
    const turn = asked;
    place.setAttribute('aria-busy', 'true');
    try {
      const found = await call('GET', `/api/accounts?${search.question()}`);
      if (turn !== asked) return;
      place.replaceChildren(table('账号', columns(choices.states, choices.mayAct, load), found.accounts, '没有符合条件的账号。'), pages(found, search));
    } catch (problem) {
      if (turn === asked) place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
      if (problem.status === undefined) throw problem;
    } finally {
      if (turn === asked) place.removeAttribute('aria-busy');
    }
  };
  const search = new Search(choices, load);
  content.replaceChildren(
    h('p', {class: 'xj-subtitle'}, choices.mayAct
      ? '每项办理都须写明理由，并记入账号记录和留痕。角色和单位由安全管理员调整。'
      : '账号由系统管理员办理；角色和单位由您在“角色”中调整。'),
    search.element, place);
  await load();
}
