import {button, h} from '../../common/dom.js';
import {ROOT} from '../../common/place.js';
import {text} from '../../tasklist/xuanjiang/format.js';

/** A file with the figures of the very moment that the page shows. */
export function exportLink(file, label, scope, {asOf}) {
  return h('a', {class: 'xj-button', href: `${ROOT}/api/supervision/${file}?${scope.question({asOf})}`, download: ''}, label);
}

/** Says what is shown, and as of when. */
export function stamp(shown, scope, reload, ...acts) {
  const hold = () => {
    scope.holdAt(shown.asOf);
    reload();
  };
  return h('div', {class: 'xj-stamp'},
    shown.theme && h('p', {}, `${shown.theme}（${shown.noticeNumber}）　宣讲时间 ${text(shown.windowStart)}至${text(shown.windowEnd)}　`,
      h('span', {class: 'xj-tag'}, shown.campaignStatus)),
    h('p', {}, h('b', {}, `数据截至 ${text(shown.asOf)}`), scope.isNow ? '（现在）' : '（所选时间）',
      scope.isNow && [' ', button('固定在这一时间', hold, {class: 'xj-link', title: '此后刷新或者转发网址，数据不变'})]),
    h('div', {class: 'xj-card-acts'}, acts));
}
