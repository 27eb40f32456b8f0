import {call} from './api.js';
import {button, h} from './dom.js';

const LABELS = ['时间', '方式', '收件人', '消息', '情况', '处理'];

function acts(item, reload) {
  const refusal = h('span', {class: 'xj-dialog-refusal', role: 'alert'});
  const carryOut = path => async () => {
    try {
      await call('POST', `/api/deliveries/${encodeURIComponent(item.id)}/${path}`);
      reload();
    } catch (problem) {
      refusal.textContent = problem.message;
    }
  };
  return [item.again && button('重新发送', carryOut('again')), button('不再处理', carryOut('dismissal')), refusal];
}

function state(item) {
  return `${item.uncertain ? '不知是否送达' : `已放弃（试过 ${item.attempts} 次）`}：${item.problem || ''}`;
}

/**
 * What could not be delivered, for those who look after it.
 * @param show writes a moment
 */
export function undelivered(show) {
  return async (content, reload) => {
    const items = await call('GET', '/api/deliveries/failed');
    content.replaceChildren(
      h('p', {class: 'xj-subtitle'}, '消息仍在各人的“消息”页中。这里列出没有发到邮箱或者企业微信群的：已放弃的，或者不知是否送达的。排除故障后可以重新发送；不知是否送达的重新发送，对方可能收到两次。'),
      items.length === 0 ? h('p', {class: 'xj-none'}, '没有发送失败的消息。')
        : h('table', {class: 'xj-table'},
          h('thead', {}, h('tr', {}, LABELS.map(label => h('th', {scope: 'col'}, label)))),
          h('tbody', {}, items.map(item => h('tr', {},
            [show(item.at), item.way, item.recipient, item.subject, state(item)].map((value, index) => h('td', {'data-label': LABELS[index]}, value)),
            h('td', {'data-label': '处理', class: 'xj-actions'}, acts(item, reload)))))));
  };
}
