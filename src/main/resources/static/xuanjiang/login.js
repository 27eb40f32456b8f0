'use strict';

const MESSAGES = {
  error: '用户名或密码不正确。',
  locked: '该账号因多次输错口令已暂停登录，请10分钟后再试。',
  disabled: '该账号尚未分配角色或已停用，请联系本单位系统管理员。',
  directory: '统一目录暂时无法连接，未能核对口令。请稍后再试；仍不成功的，请联系系统管理员。',
  unknown: '统一身份认证已通过，但您在本系统没有账号，或者账号尚未分配角色、已停用。请联系本单位系统管理员。',
  provider: '统一身份认证没有成功，请重新登录。仍不成功的，请联系系统管理员。',
  logout: '已退出登录。',
  expired: '登录已过期，请重新登录；已填写的内容仍会保留。'
};

const NOTICES = ['logout', 'expired'];

const asked = new URLSearchParams(location.search);
const reason = Object.keys(MESSAGES).find(name => asked.has(name));
if (reason) {
  const message = document.getElementById('message');
  message.textContent = MESSAGES[reason];
  message.classList.toggle('refused', !NOTICES.includes(reason));
  message.hidden = false;
}

// A link to a task carries the task behind the "#", which the server never sees; the Tasklist takes it up again.
if (location.hash.startsWith('#/')) sessionStorage.setItem('xj-return-to', location.hash);

// Read when sent: the server may have renewed the token since the page was opened.
document.querySelector('form').addEventListener('submit', () => {
  const token = document.cookie.split('; ').find(entry => entry.startsWith('XJ-CSRF='));
  document.getElementById('csrf').value = token ? decodeURIComponent(token.slice('XJ-CSRF='.length)) : '';
});

// Only if a provider is set up; then each is one more button.
fetch('xuanjiang/sign-in-ways', {cache: 'no-store'}).then(answer => answer.json()).then(ways => {
  const list = document.getElementById('ways');
  for (const {label, path} of ways) {
    const link = document.createElement('a');
    link.href = path.slice(1);
    link.textContent = label;
    list.append(link);
  }
  list.hidden = ways.length === 0;
});
