'use strict';

const field = id => document.getElementById(id);

/** What is submitted now: 'enrolment/confirmation' at the end of /account/second-factor, or nothing more. */
let place = '';

function say(text, refused) {
  field('message').textContent = text;
  field('message').classList.toggle('refused', refused);
  field('message').hidden = false;
}

function csrf() {
  const token = document.cookie.split('; ').find(entry => entry.startsWith('XJ-CSRF='));
  return token ? decodeURIComponent(token.slice('XJ-CSRF='.length)) : '';
}

function onwards() {
  location.assign('../');
}

/** @returns the JSON of the answer, or null when the session is over and the page is left */
async function ask(method, path, body) {
  const answer = await fetch(`second-factor${path}`, {
    method, redirect: 'manual', cache: 'no-store',
    headers: {Accept: 'application/json, application/problem+json', ...(method === 'POST' ? {'Content-Type': 'application/json', 'X-XJ-CSRF': csrf()} : {})},
    body: body && JSON.stringify(body)
  });
  if (answer.type === 'opaqueredirect') {
    onwards();
    return null;
  }
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return content;
  const details = (content.errors || []).map(error => error.message).join('');
  throw new Error(details || content.detail || '未能办理，请稍后再试。');
}

function show(invitation) {
  field('picture').src = `data:image/svg+xml,${encodeURIComponent(invitation.qrCode)}`;
  field('secret').textContent = invitation.secret;
  field('enrolment').hidden = false;
  field('lost').hidden = true;
  field('submit').textContent = '绑定';
  place = '/enrolment/confirmation';
}

function showRecovery(codes) {
  field('codes').replaceChildren(...codes.map(code => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  }));
  field('enrolment').hidden = true;
  field('asking').hidden = true;
  field('message').hidden = true;
  field('recovery').hidden = false;
  field('onwards').focus();
}

async function begin() {
  const state = await ask('GET', '/state');
  if (!state) return;
  if (!state.due) {
    onwards();
    return;
  }
  if (!state.enrolled) {
    const invitation = await ask('POST', '/enrolment');
    if (!invitation) return;
    show(invitation);
  } else {
    field('rules').textContent += '手机不在身边的，输入一个恢复码。';
  }
  field('asking').hidden = false;
  field('code').focus();
}

async function submit() {
  const answer = await ask('POST', place, {code: field('code').value.trim()});
  if (!answer) return;
  if (answer.recoveryCodes) {
    showRecovery(answer.recoveryCodes);
  } else if (answer.recoveryCodesLeft !== undefined) {
    field('asking').hidden = true;
    say(`已用恢复码登录，还剩 ${answer.recoveryCodesLeft} 个。手机丢失的，请尽快联系系统管理员重置双因素。`, false);
    field('recovery').hidden = false;
    field('recovery').replaceChildren(field('onwards'));
    field('onwards').textContent = '继续';
    field('onwards').focus();
  } else {
    onwards();
  }
}

document.querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  field('submit').disabled = true;
  submit().catch(problem => {
    say(problem instanceof TypeError ? '网络不通，暂时连不上服务器，请稍后再试。' : problem.message, true);
    field('code').select();
  }).finally(() => { field('submit').disabled = false; });
});
field('onwards').addEventListener('click', onwards);
field('print').addEventListener('click', () => print());
field('leave').addEventListener('click', async () => {
  await fetch('../logout', {method: 'POST', redirect: 'manual', headers: {'X-XJ-CSRF': csrf()}});
  location.assign('../login?logout');
});

begin().catch(problem => say(problem instanceof TypeError ? '网络不通，暂时连不上服务器，请刷新页面。' : problem.message, true));
