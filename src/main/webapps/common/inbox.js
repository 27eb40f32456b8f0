import {call} from './api.js';
import {button, h} from './dom.js';

/** Somebody has read something: whoever shows the number of unread messages looks again. */
export const READ = 'xj-messages-read';

const EVERY_MS = 60000;
/** As many as the server gives at once. */
const PAGE = 30;

function announce() {
  document.dispatchEvent(new CustomEvent(READ));
}

/** Keeps the number of unread messages in `show(count)`, as long as the page is looked at. Returns how to stop. */
export function watchUnread(show) {
  const look = async () => {
    if (document.hidden) return;
    const answer = await call('GET', '/api/messages/unread').catch(() => null);
    if (answer) show(answer.count);
  };
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener(READ, look);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('hashchange', look);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener(READ, look);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('hashchange', look);
  };
}

function entry(message, {linkOf, show}) {
  const state = message.ended && message.taskId ? h('span', {class: 'xj-tag'}, '已办结') : null;
  const link = linkOf(message);
  const item = h('li', {class: message.read ? 'xj-item' : 'xj-item xj-unread'});
  const read = async () => {
    if (message.read) return;
    message.read = true;
    item.classList.remove('xj-unread');
    unread.remove();
    await call('POST', `/api/messages/${encodeURIComponent(message.id)}/read`).catch(() => null);
    announce();
  };
  const unread = button('标为已读', read);
  item.append(
    h('p', {class: 'xj-item-title'},
      !message.read && h('span', {class: 'xj-dot', role: 'img', 'aria-label': '未读'}),
      link ? h('a', {href: link, onclick: read}, message.title) : h('span', {}, message.title), state),
    message.detail ? h('p', {class: 'xj-item-detail'}, message.detail) : '',
    h('p', {class: 'xj-item-foot'}, h('time', {datetime: message.at}, show(message.at)), !message.read && unread));
  return item;
}

/**
 * The messages of the person who is signed in, newest first, one page after the other.
 * @param linkOf gives the address that a message leads to, or nothing
 * @param show   writes a moment
 */
export async function inbox(content, reload, {linkOf, show, acts = []}) {
  const first = await call('GET', '/api/messages');
  const all = button('全部标为已读', async () => {
    await call('POST', '/api/messages/read');
    announce();
    reload();
  });
  if (!first.length) {
    content.replaceChildren(h('div', {class: 'xj-card-acts'}, acts), h('p', {class: 'xj-none'}, '还没有消息。'));
    return;
  }
  const list = h('ul', {class: 'xj-items'}, first.map(message => entry(message, {linkOf, show})));
  let last = first[first.length - 1];
  const more = button('更早的消息', async () => {
    more.disabled = true;
    const next = await call('GET', `/api/messages?before=${encodeURIComponent(last.id)}`).catch(problem => {
      more.textContent = `${problem.message}再试一次`;
      return null;
    });
    more.disabled = false;
    if (!next) return;
    if (!next.length) {
      more.replaceWith(h('p', {class: 'xj-none'}, '没有更早的消息了。'));
      return;
    }
    list.append(...next.map(message => entry(message, {linkOf, show})));
    last = next[next.length - 1];
  });
  content.replaceChildren(h('div', {class: 'xj-card-acts'}, all, acts), list, first.length < PAGE ? '' : more);
}
