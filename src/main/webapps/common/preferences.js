import {call} from './api.js';
import {button, h, uniqueId} from './dom.js';

function problem(place, error) {
  place.textContent = [error.message, ...(error.errors || []).map(one => one.message)].join(' ');
}

function input(label, attributes) {
  const id = uniqueId('preference');
  const control = h('input', {id, type: 'text', ...attributes});
  return {control, element: h('div', {class: 'xj-field'}, h('label', {for: id}, label), control)};
}

/** An act with its refusal beside it. */
function act(text, carryOut, attributes) {
  const refusal = h('p', {class: 'xj-dialog-refusal', role: 'alert'});
  const press = button(text, async () => {
    press.disabled = true;
    refusal.textContent = '';
    try {
      await carryOut();
    } catch (error) {
      problem(refusal, error);
    } finally {
      press.disabled = false;
    }
  }, attributes);
  return {press, refusal};
}

function address(preferences, reload) {
  const typed = input(preferences.mailAddress ? '换用其他邮箱' : '邮箱地址', {type: 'text', inputmode: 'email', autocomplete: 'email', maxlength: 254, value: preferences.pendingAddress || ''});
  const send = act('发送验证码', async () => {
    await call('POST', '/api/messages/preferences/address', {body: {address: typed.control.value}});
    reload();
  });
  const code = input('验证码', {inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 6});
  const confirm = act('验证', async () => {
    await call('POST', '/api/messages/preferences/address/confirmation', {body: {code: code.control.value}});
    reload();
  }, {class: 'xj-button xj-primary'});
  const withdraw = act('不再使用此邮箱', async () => {
    await call('DELETE', '/api/messages/preferences/address');
    reload();
  });
  return h('section', {class: 'xj-card'},
    h('h3', {}, '接收邮件的邮箱'),
    h('p', {}, preferences.mailAddress ? `正在使用：${preferences.mailAddress}` : '尚未登记邮箱。登记后，邮件只发到验证过的邮箱。'),
    preferences.mailAddress && [withdraw.press, withdraw.refusal],
    typed.element, h('p', {class: 'xj-acts'}, send.press), send.refusal,
    preferences.pendingAddress && [
      h('p', {}, `验证码已发往 ${preferences.pendingAddress}，30 分钟内有效。`), code.element, h('p', {class: 'xj-acts'}, confirm.press), confirm.refusal]);
}

function choice(kind, way, refusal) {
  const box = h('input', {type: 'checkbox', checked: kind.ways.includes(way.value), disabled: !way.ready,
    'aria-label': `${kind.label}：${way.label}`});
  box.addEventListener('change', async () => {
    refusal.textContent = '';
    box.disabled = true;
    try {
      await call('PUT', '/api/messages/preferences/choices', {body: {kind: kind.value, way: way.value, wanted: box.checked}});
    } catch (error) {
      box.checked = !box.checked;
      problem(refusal, error);
    } finally {
      box.disabled = false;
    }
  });
  return h('td', {'data-label': way.label}, box);
}

function choices(preferences) {
  const refusal = h('p', {class: 'xj-dialog-refusal', role: 'alert'});
  const missing = preferences.ways.filter(way => !way.ready).map(way => way.label);
  return h('section', {class: 'xj-card'},
    h('h3', {}, '哪些消息另行发送'),
    h('p', {class: 'xj-subtitle'}, '所有消息都在“消息”页中，不能关闭。夜间和休息日不发送，顺延到下一个工作日早上。企业微信群消息发到本单位的群，收件人都关闭时不发。'),
    missing.length > 0 && h('p', {class: 'xj-none'}, `本系统尚未设置${missing.join('、')}。`),
    h('table', {class: 'xj-table xj-choices-table'},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '消息'), h('th', {scope: 'col'}, '站内'), preferences.ways.map(way => h('th', {scope: 'col'}, way.label)))),
      h('tbody', {}, preferences.kinds.map(kind => h('tr', {},
        h('th', {scope: 'row'}, kind.label),
        h('td', {'data-label': '站内'}, h('input', {type: 'checkbox', checked: true, disabled: true, 'aria-label': `${kind.label}：站内，不能关闭`})),
        preferences.ways.map(way => choice(kind, way, refusal)))))),
    refusal);
}

/** One's own address, and which messages leave the house. */
export async function preferences(content, reload) {
  const settings = await call('GET', '/api/messages/preferences');
  content.replaceChildren(address(settings, reload), choices(settings));
}
