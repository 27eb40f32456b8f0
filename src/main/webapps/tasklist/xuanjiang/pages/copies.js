import {call} from '../../../common/api.js';
import {ask, dialogChoices, dialogText} from '../../../common/dialog.js';
import {button, h} from '../../../common/dom.js';
import {text} from '../format.js';

const LABELS = ['抄送人', '时间', '附言', '送', '阅读时间'];
const LONGEST_NOTE = 200;
/** What can be copied. */
const KINDS = ['PLAN', 'ARTICLE'];

async function send(path, addressees, reload) {
  const done = await ask({
    title: '抄送',
    explanation: '收件人在“消息”中收到链接，首次打开即为已阅。只能抄送给能够查看该单位事项的人员。',
    inputs: [dialogChoices('recipients', '送', addressees), dialogText('note', '附言', LONGEST_NOTE, false)],
    confirm: '抄送',
    act: async values => (await call('POST', path, {body: values})) || {}
  });
  if (done) reload();
}

function rows({sentByName, sentAt, note, receipts}) {
  return receipts.map(({name, openedAt}) => h('tr', {}, [sentByName, text(sentAt), note || '—', name,
    openedAt ? text(openedAt) : h('span', {class: 'xj-tag xj-open'}, '尚未阅读')]
    .map((value, index) => h('td', {'data-label': LABELS[index]}, value))));
}

/** To whom a case was sent, and who has opened it when; with a button for those who may send it. */
export function copies(view, reload) {
  const place = h('div', {class: 'xj-copies'});
  if (!KINDS.includes(view.kind)) return place;
  const path = `/api/cases/${encodeURIComponent(view.id)}/copies`;
  call('GET', path).then(({copies: sent, addressees}) => place.replaceChildren(
    addressees.length ? h('p', {class: 'xj-acts'}, button('抄送', () => send(path, addressees, reload))) : '',
    sent.length ? h('table', {class: 'xj-table'}, h('thead', {}, h('tr', {}, LABELS.map(label => h('th', {scope: 'col'}, label)))),
      h('tbody', {}, sent.map(rows))) : ''
  )).catch(problem => place.replaceChildren(h('p', {class: 'xj-none'}, `抄送情况未能读取：${problem.message}`)));
  return place;
}
