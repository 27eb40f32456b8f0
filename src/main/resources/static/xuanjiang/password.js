'use strict';

const REASONS = {
  CHOSEN_BY_OTHERS: '您的口令是由管理员设置的，请先改为只有您自己知道的口令。',
  TOO_OLD: '您的口令已超过使用期限，请先修改再继续使用。'
};

const field = id => document.getElementById(id);

function say(text, refused) {
  field('message').textContent = text;
  field('message').classList.toggle('refused', refused);
  field('message').hidden = false;
}

function csrf() {
  const token = document.cookie.split('; ').find(entry => entry.startsWith('XJ-CSRF='));
  return token ? decodeURIComponent(token.slice('XJ-CSRF='.length)) : '';
}

async function explain() {
  const answer = await fetch('password/reason', {redirect: 'manual', cache: 'no-store'});
  const reason = answer.ok ? (await answer.json()).reason : null;
  if (REASONS[reason]) say(REASONS[reason], false);
}

async function change() {
  if (field('chosen').value !== field('again').value) {
    say('两次输入的新口令不一致，请重新输入。', true);
    return;
  }
  const answer = await fetch('password', {
    method: 'POST', redirect: 'manual',
    headers: {'Content-Type': 'application/json', Accept: 'application/problem+json', 'X-XJ-CSRF': csrf()},
    body: JSON.stringify({present: field('present').value, chosen: field('chosen').value})
  });
  if (answer.ok || answer.type === 'opaqueredirect') {
    location.assign('../');
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  const details = (problem.errors || []).map(error => error.message).join('');
  say(details || problem.detail || '未能修改口令，请稍后再试。', true);
}

document.querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  change().catch(() => say('网络不通，暂时连不上服务器，请稍后再试。', true)).finally(() => { button.disabled = false; });
});

explain().catch(() => { /* The form works without the reason. */ });
